/**
 * Observes browser storage: writes by scripts, and the content of each frame's storage when the page is left.
 * Sources: the hooks; CDP `DOMStorage`, `IndexedDB`, `CacheStorage`.
 */
import type { CDPSession } from 'puppeteer-core';
import { TimeoutError, reasonOf } from '../errors.ts';
import { type LiveFrame } from '../browser/frames.ts';
import { withTimeout } from '../timeouts.ts';
import { parseStack } from '../../watch/hooks/messages.ts';
import { foundItemOf, writtenItemOf } from '../../watch/observations/storage.ts';
import { defineObserver, type JourneyContext } from './observer.ts';

const MAX_KEYS = 500;
/** Milliseconds for the browser's answer, and how often it is asked. */
const REPLY_TIMEOUT_MS = 5000;
const MAX_ATTEMPTS = 3;

/** Kind `storage`. */
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
      // Databases answer only while the page's clock runs.
      snapshot: ({ moment, frames }) =>
        moment === 'page-loaded' ? recordDatabases(frames, context) : recordItems(frames, context),
    };
  },
});

interface Partition {
  session: CDPSession;
  storageKey: string;
  origin: string;
}

/** Null if the frame went away meanwhile. The hooks have reported what it wrote. */
async function unlessGone<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (/No document|Frame not found|closed|detached/i.test(reasonOf(error))) return null;
    throw error;
  }
}

/**
 * Asks again when the browser does not answer. If the frame is going away, the browser says so then. If the
 * clock of the frame's process stands still, most likely because of an earlier page there, it has to run
 * before anything answers.
 */
async function withRetries<T>(session: CDPSession, ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await withTimeout(REPLY_TIMEOUT_MS, ask());
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !(error instanceof TimeoutError)) throw error;
      await withTimeout(1000, session.send('Emulation.setVirtualTimePolicy', { policy: 'advance' })).catch(
        () => undefined,
      );
    }
  }
}

/** Databases of an origin, stores of a database and entries of a store that are read. */
const MAX_DATABASE_ITEMS = 20;
/** Milliseconds for a database to answer. */
const DATABASE_TIMEOUT_MS = 1500;

/**
 * Texts of 12 to 200 characters in a database, named as the hooks name them: `database/key`. They may have
 * been written on an earlier page, when no hook reported them.
 */
async function shortTextsIn(
  { session, storageKey }: Partition,
  databaseName: string,
): Promise<Array<[place: string, value: string]>> {
  try {
    const {
      databaseWithObjectStores: { objectStores },
    } = await withTimeout(
      DATABASE_TIMEOUT_MS,
      session.send('IndexedDB.requestDatabase', { storageKey, databaseName }),
    );
    const lists = await Promise.all(
      objectStores.slice(0, MAX_DATABASE_ITEMS).map(async ({ name }) => {
        const { objectStoreDataEntries } = await withTimeout(
          DATABASE_TIMEOUT_MS,
          session.send('IndexedDB.requestData', {
            storageKey,
            databaseName,
            objectStoreName: name,
            skipCount: 0,
            pageSize: MAX_DATABASE_ITEMS,
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
    // The database is being changed or was deleted. Its name has been recorded.
    return [];
  }
}

/** The storage partitions of the frames, each once. A frame with an opaque origin has none. */
async function partitionsOf(frames: readonly LiveFrame[]): Promise<Partition[]> {
  const keys = await Promise.all(
    frames.map(({ session, frameId }) =>
      withRetries(session, () => session.send('Storage.getStorageKeyForFrame', { frameId })).then(
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

async function recordDatabases(
  frames: readonly LiveFrame[],
  { recorder, redact }: JourneyContext,
): Promise<void> {
  for (const partition of await partitionsOf(frames)) {
    const { session, storageKey, origin } = partition;
    const answer = await unlessGone(
      Promise.all([
        withRetries(session, () => session.send('IndexedDB.requestDatabaseNames', { storageKey })),
        withRetries(session, () => session.send('CacheStorage.requestCacheNames', { storageKey })),
      ]),
    );
    if (answer === null) continue;
    const [{ databaseNames }, { caches }] = answer;
    const named = [
      ...databaseNames.map((name) => ['indexedDB', name] as const),
      ...caches.map(({ cacheName }) => ['cacheStorage', cacheName] as const),
    ];
    for (const [area, name] of named.slice(0, MAX_KEYS)) {
      recorder.record(foundItemOf({ area, origin, key: name, value: null }, redact));
    }
    const texts = await Promise.all(
      databaseNames.slice(0, MAX_DATABASE_ITEMS).map((name) => shortTextsIn(partition, name)),
    );
    for (const [place, value] of texts.flat()) {
      recorder.record(foundItemOf({ area: 'indexedDB', origin, key: place, value }, redact));
    }
  }
}

async function recordItems(
  frames: readonly LiveFrame[],
  { recorder, redact }: JourneyContext,
): Promise<void> {
  for (const { session, storageKey, origin } of await partitionsOf(frames)) {
    for (const area of ['localStorage', 'sessionStorage'] as const) {
      const items = await unlessGone(
        withRetries(session, () =>
          session.send('DOMStorage.getDOMStorageItems', {
            storageId: { storageKey, isLocalStorage: area === 'localStorage' },
          }),
        ),
      );
      for (const [key = '', value = ''] of items?.entries.slice(0, MAX_KEYS) ?? []) {
        recorder.record(foundItemOf({ area, origin, key, value }, redact));
      }
    }
  }
}
