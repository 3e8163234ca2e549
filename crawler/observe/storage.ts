/** Browser storage: keys being written by scripts, and what each frame holds when the page is left. */
import type { CDPSession } from 'puppeteer-core';
import { TimeoutError, reasonOf } from '../errors.ts';
import { type LiveFrame } from '../browser/frames.ts';
import { withTimeout } from '../timeouts.ts';
import { parseStack } from '../../watch/hooks/messages.ts';
import { foundItemOf, writtenItemOf } from '../../watch/observations/storage.ts';
import { defineObserver, type JourneyContext } from './observer.ts';

const MOST_KEYS = 500;
/** Milliseconds that one question may stay unanswered, and how often it is asked. */
const ANSWER = 5000;
const TIMES = 3;

export const observer = defineObserver({
  kinds: ['storage'],
  create(context) {
    const { recorder, redact, initiators, hooks } = context;
    hooks.listen((message) => {
      if (message.type !== 'storage') return;
      recorder.record(
        writtenItemOf(message, initiators.ofStack(parseStack(message.stack), message.frame), redact),
      );
    });
    return {
      // Databases are asked for while the page's clock runs; once it stands still they no longer answer.
      snapshot: ({ moment, frames }) =>
        moment === 'page-loaded' ? databasesOf(frames, context) : ofFrames(frames, context),
    };
  },
});

interface Partition {
  session: CDPSession;
  storageKey: string;
  origin: string;
}

/** Null for a frame that went away meanwhile: it has nothing to show, and the hooks told what it opened. */
async function ifThere<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (/No document|Frame not found|closed|detached/i.test(reasonOf(error))) return null;
    throw error;
  }
}

/**
 * Now and then a question is not answered at all. Its frame may be going away: asked again, the browser says so. Or the clock of its
 * process stands still, most likely since an earlier page's did there, and nothing answers until it runs again.
 */
async function asked<T>(session: CDPSession, ask: () => Promise<T>): Promise<T> {
  for (let time = 1; ; time += 1) {
    try {
      return await withTimeout(ANSWER, ask());
    } catch (error) {
      if (time === TIMES || !(error instanceof TimeoutError)) throw error;
      await withTimeout(1000, session.send('Emulation.setVirtualTimePolicy', { policy: 'advance' })).catch(
        () => undefined,
      );
    }
  }
}

/** Databases of an origin, stores of each and entries of each that are looked into, and milliseconds that one may take. */
const FEW = 20;
const LOOK = 1500;

/** Short texts in a database, under the names that the hooks give them. What was put there on an earlier page is told by nobody else. */
async function textsIn(
  { session, storageKey }: Partition,
  databaseName: string,
): Promise<Array<[place: string, value: string]>> {
  try {
    const {
      databaseWithObjectStores: { objectStores },
    } = await withTimeout(LOOK, session.send('IndexedDB.requestDatabase', { storageKey, databaseName }));
    const lists = await Promise.all(
      objectStores.slice(0, FEW).map(async ({ name }) => {
        const { objectStoreDataEntries } = await withTimeout(
          LOOK,
          session.send('IndexedDB.requestData', {
            storageKey,
            databaseName,
            objectStoreName: name,
            skipCount: 0,
            pageSize: FEW,
          }),
        );
        return objectStoreDataEntries.flatMap(({ primaryKey, value }): Array<[string, string]> => {
          const kept: unknown = value.value;
          const key: unknown = primaryKey.value;
          return typeof kept === 'string' && kept.length >= 12 && kept.length <= 200
            ? [[`${databaseName}/${typeof key === 'string' && key.length <= 40 ? key : name}`, kept]]
            : [];
        });
      }),
    );
    return lists.flat();
  } catch {
    // It is being changed or went away: its name is on record all the same.
    return [];
  }
}

/** Each storage key once, however many frames share it. A frame without an origin of its own has none. */
async function partitionsOf(frames: readonly LiveFrame[]): Promise<Partition[]> {
  const keys = await Promise.all(
    frames.map(({ session, frameId }) =>
      asked(session, () => session.send('Storage.getStorageKeyForFrame', { frameId })).then(
        (answer) => answer.storageKey,
        () => null,
      ),
    ),
  );
  const found = new Map<string, Partition>();
  keys.forEach((storageKey, index) => {
    const frame = frames[index];
    if (storageKey !== null && frame && !found.has(storageKey))
      found.set(storageKey, { session: frame.session, storageKey, origin: frame.origin });
  });
  return [...found.values()];
}

async function databasesOf(
  frames: readonly LiveFrame[],
  { recorder, redact }: JourneyContext,
): Promise<void> {
  for (const partition of await partitionsOf(frames)) {
    const { session, storageKey, origin } = partition;
    const answer = await ifThere(
      Promise.all([
        asked(session, () => session.send('IndexedDB.requestDatabaseNames', { storageKey })),
        asked(session, () => session.send('CacheStorage.requestCacheNames', { storageKey })),
      ]),
    );
    if (answer === null) continue;
    const [{ databaseNames }, { caches }] = answer;
    const named = [
      ...databaseNames.map((name) => ['indexedDB', name] as const),
      ...caches.map(({ cacheName }) => ['cacheStorage', cacheName] as const),
    ];
    for (const [area, name] of named.slice(0, MOST_KEYS)) {
      recorder.record(foundItemOf({ area, origin, key: name, value: null }, redact));
    }
    const texts = await Promise.all(databaseNames.slice(0, FEW).map((name) => textsIn(partition, name)));
    for (const [place, value] of texts.flat()) {
      recorder.record(foundItemOf({ area: 'indexedDB', origin, key: place, value }, redact));
    }
  }
}

async function ofFrames(frames: readonly LiveFrame[], { recorder, redact }: JourneyContext): Promise<void> {
  for (const { session, storageKey, origin } of await partitionsOf(frames)) {
    for (const area of ['localStorage', 'sessionStorage'] as const) {
      const items = await ifThere(
        asked(session, () =>
          session.send('DOMStorage.getDOMStorageItems', {
            storageId: { storageKey, isLocalStorage: area === 'localStorage' },
          }),
        ),
      );
      for (const [key = '', value = ''] of items?.entries.slice(0, MOST_KEYS) ?? []) {
        recorder.record(foundItemOf({ area, origin, key, value }, redact));
      }
    }
  }
}
