/** What appears in a list after the page was read is found, or said to be missing. */
import { EventEmitter } from 'node:events';
import type { CDPSession } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { LateStorage } from '../../../../../crawler/observe/storage-parts/late.ts';
import type { RawItem } from '../../../../../watch/observations/storage.ts';

/** A browser that gives these answers; null: it never answers. */
function followed(answers: Record<string, object | null>) {
  const emitter = Object.assign(new EventEmitter(), {
    send: (method: string) =>
      answers[method] === null ? new Promise(() => undefined) : Promise.resolve(answers[method] ?? {}),
  });
  const session: unknown = emitter;
  const found: RawItem[] = [];
  const late = new LateStorage((items) => found.push(...items));
  // The class takes no more of a session than this.
  const partition = { session: session as CDPSession, storageKey: 'https://a.nl/', origin: 'https://a.nl' };
  const changed = (event: string, storageKey = 'https://a.nl/') =>
    emitter.emit(`Storage.${event}`, { storageKey });
  return { late, found, changed, begin: () => late.follow([partition, partition]) };
}

test('a list that changes is read', async () => {
  const { late, found, changed, begin } = followed({
    'IndexedDB.requestDatabaseNames': { databaseNames: ['visitors'] },
    'CacheStorage.requestCacheNames': { caches: [{ cacheName: 'kept' }] },
  });
  await begin();
  changed('indexedDBListUpdated');
  changed('cacheStorageListUpdated');
  changed('cacheStorageListUpdated', 'https://elsewhere.nl/');
  expect(await late.unread()).toEqual([]);
  expect(found.map(({ area, key }) => `${area} ${key}`)).toEqual(['indexedDB visitors', 'cacheStorage kept']);
});

test('a list that cannot be read is named, until the visit is over', async () => {
  const { late, changed, begin } = followed({ 'IndexedDB.requestDatabaseNames': null });
  await begin();
  changed('indexedDBListUpdated');
  expect(await late.unread()).toEqual(['https://a.nl']);
  late.reset();
  changed('indexedDBListUpdated');
  expect(await late.unread()).toEqual([]);
});

test('private files and folders are named', async () => {
  const { late, begin } = followed({
    'FileSystem.getDirectory': {
      directory: { nestedDirectories: ['map'], nestedFiles: [{ name: 'uid.txt' }] },
    },
  });
  await begin();
  expect((await late.files()).map(({ key }) => key)).toEqual(['map', 'uid.txt']);
});
