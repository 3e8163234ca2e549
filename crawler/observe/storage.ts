/** Browser storage: keys being written by scripts, and what each frame holds when the page is left. */
import type { CDPSession } from 'puppeteer-core';
import { reasonOf } from '../errors.ts';
import type { LiveFrame } from '../browser/frames.ts';
import { parseStack } from './hooks/messages.ts';
import { defineObserver, type JourneyContext } from './observer.ts';

const MOST_KEYS = 500;

export const observer = defineObserver({
  kinds: ['storage'],
  create(context) {
    const { recorder, redact, provenance, hooks } = context;
    hooks.listen((message) => {
      if (message.type !== 'storage') return;
      recorder.record({
        kind: 'storage',
        area: message.area,
        origin: originOf(message.frame),
        key: redact.name(message.key),
        how: 'write',
        value: message.value === null ? null : redact.shape(message.value),
        initiator: provenance.ofStack(parseStack(message.stack), message.frame),
      });
    });
    return {
      // Databases are asked for while the page's clock runs; once it stands still they no longer answer.
      snapshot: ({ moment, frames }) => (moment === 'page-loaded' ? databasesOf(frames, context) : ofFrames(frames, context)),
    };
  },
});

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : 'null');

interface Partition {
  session: CDPSession;
  storageKey: string;
  origin: string;
}

/** Each storage key once, however many frames share it. A frame without an origin of its own has none. */
async function partitionsOf(frames: readonly LiveFrame[]): Promise<Partition[]> {
  const keys = await Promise.all(frames.map(({ session, frameId }) => session.send('Storage.getStorageKeyForFrame', { frameId }).then((answer) => answer.storageKey, () => null)));
  const found = new Map<string, Partition>();
  keys.forEach((storageKey, index) => {
    const frame = frames[index];
    if (storageKey !== null && frame && !found.has(storageKey)) found.set(storageKey, { session: frame.session, storageKey, origin: frame.origin });
  });
  return [...found.values()];
}

async function databasesOf(frames: readonly LiveFrame[], { recorder, redact }: JourneyContext): Promise<void> {
  for (const { session, storageKey, origin } of await partitionsOf(frames)) {
    const answer = await Promise.all([session.send('IndexedDB.requestDatabaseNames', { storageKey }), session.send('CacheStorage.requestCacheNames', { storageKey })]).catch((error: unknown) => {
      // A frame that went away meanwhile has nothing to show; the hooks told what it opened.
      if (/No document|closed|detached/i.test(reasonOf(error))) return null;
      throw error;
    });
    if (answer === null) continue;
    const [{ databaseNames }, { caches }] = answer;
    const named = [...databaseNames.map((name) => ['indexedDB', name] as const), ...caches.map(({ cacheName }) => ['cacheStorage', cacheName] as const)];
    for (const [area, name] of named.slice(0, MOST_KEYS)) {
      recorder.record({ kind: 'storage', area, origin, key: redact.name(name), how: 'snapshot', value: null, initiator: [] });
    }
  }
}

async function ofFrames(frames: readonly LiveFrame[], { recorder, redact }: JourneyContext): Promise<void> {
  for (const { session, storageKey, origin } of await partitionsOf(frames)) {
    for (const area of ['localStorage', 'sessionStorage'] as const) {
      const { entries } = await session.send('DOMStorage.getDOMStorageItems', { storageId: { storageKey, isLocalStorage: area === 'localStorage' } });
      for (const [key = '', value = ''] of entries.slice(0, MOST_KEYS)) {
        recorder.record({ kind: 'storage', area, origin, key: redact.name(key), how: 'snapshot', value: redact.shape(value), initiator: [] });
      }
    }
  }
}
