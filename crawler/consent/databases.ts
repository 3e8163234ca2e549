/**
 * Reads what a page keeps in databases and caches, where a choice may be recorded too. Reading takes longer
 * than cookies and web storage do, so that it is done only around the deciding click. Sources: CDP
 * `IndexedDB`, `CacheStorage`.
 */
import type { CDPSession, Protocol } from 'puppeteer-core';
import { withTimeout } from '../timeouts.ts';
import type { PageFrames } from './page-frames.ts';
import { keptIn } from './private-files.ts';
import type { KeptItem, RecordSnapshot } from './types.ts';

/** A document whose databases and caches are read. */
interface Place {
  session: CDPSession;
  frameId: string;
}

/** An entry of a database or cache. */
export interface KeptEntry extends KeptItem {
  area: 'indexedDB' | 'cacheStorage';
}

/** Databases, stores of a database, entries of a store, and caches that are read. */
const MAX_ITEMS = 20;
/** Milliseconds for all databases and caches of one document. */
const READ_TIMEOUT_MS = 1500;
const MAX_VALUE_LENGTH = 4000;

/** Entries of the page's databases and caches, its private files and the names of its windows, by area, host and name. */
export async function snapshotDatabases({ tab }: PageFrames): Promise<RecordSnapshot> {
  const places = tab.documents.map(({ session, targetId }) => ({ session, frameId: targetId }));
  const [entries, others] = await Promise.all([
    entriesIn(places),
    Promise.all(places.map((place) => withTimeout(READ_TIMEOUT_MS, keptIn(place)).catch(() => []))),
  ]);
  return new Map(
    [...entries, ...others.flat()].map((item) => [`${item.area} ${item.host} ${item.name}`, item]),
  );
}

/** Entries of the databases and caches of documents; what cannot be read in time is left out. */
export async function entriesIn(places: readonly Place[]): Promise<KeptEntry[]> {
  const lists = await Promise.all(
    places.map((place) => withTimeout(READ_TIMEOUT_MS, entriesOf(place)).catch((): KeptEntry[] => [])),
  );
  return lists.flat();
}

async function entriesOf({ session, frameId }: Place): Promise<KeptEntry[]> {
  const { storageKey } = await session.send('Storage.getStorageKeyForFrame', { frameId });
  const host = URL.parse(storageKey)?.hostname ?? '';
  const [databases, caches] = await Promise.all([
    inDatabases(session, storageKey).catch((): Entry[] => []),
    inCaches(session, storageKey).catch((): Entry[] => []),
  ]);
  return [
    ...databases.map(([name, value]): KeptEntry => ({ area: 'indexedDB', host, name, value })),
    ...caches.map(([name, value]): KeptEntry => ({ area: 'cacheStorage', host, name, value })),
  ];
}

type Entry = [name: string, value: string];

async function inDatabases(session: CDPSession, storageKey: string): Promise<Entry[]> {
  const { databaseNames } = await session.send('IndexedDB.requestDatabaseNames', { storageKey });
  const lists = await Promise.all(
    databaseNames.slice(0, MAX_ITEMS).map(async (databaseName): Promise<Entry[]> => {
      const { databaseWithObjectStores: found } = await session.send('IndexedDB.requestDatabase', {
        storageKey,
        databaseName,
      });
      const stores = await Promise.all(
        found.objectStores.slice(0, MAX_ITEMS).map(({ name }) =>
          session
            .send('IndexedDB.requestData', {
              storageKey,
              databaseName,
              objectStoreName: name,
              skipCount: 0,
              pageSize: MAX_ITEMS,
            })
            .then(({ objectStoreDataEntries }) => ({ name, entries: objectStoreDataEntries })),
        ),
      );
      const entries = stores.flatMap(({ name, entries: each }) =>
        each.map(async ({ primaryKey, value }): Promise<Entry> => {
          const key = textOf(primaryKey).slice(0, 60);
          return [`${databaseName}/${name}/${key}`.slice(0, 200), await wholeText(session, value)];
        }),
      );
      return await Promise.all(entries);
    }),
  );
  return lists.flat();
}

const textOf = ({ value, description }: Protocol.Runtime.RemoteObject): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : (description ?? '');

/** The value as JSON. The page's own code may have a hand in it, as in any value that it keeps. */
async function wholeText(session: CDPSession, kept: Protocol.Runtime.RemoteObject): Promise<string> {
  if (kept.objectId === undefined) return String(kept.value).slice(0, MAX_VALUE_LENGTH);
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: kept.objectId,
    functionDeclaration: `function () { return JSON.stringify(this).slice(0, ${MAX_VALUE_LENGTH}) }`,
    returnByValue: true,
    silent: true,
  });
  const text: unknown = result.value;
  return typeof text === 'string' ? text : '';
}

async function inCaches(session: CDPSession, storageKey: string): Promise<Entry[]> {
  const { caches } = await session.send('CacheStorage.requestCacheNames', { storageKey });
  const lists = await Promise.all(
    caches.slice(0, MAX_ITEMS).map(async ({ cacheId, cacheName }): Promise<Entry[]> => {
      const found = await session.send('CacheStorage.requestEntries', {
        cacheId,
        skipCount: 0,
        pageSize: MAX_ITEMS,
      });
      const entries = found.cacheDataEntries.map(async (entry): Promise<Entry> => {
        const { requestURL, requestHeaders } = entry;
        const { response } = await session.send('CacheStorage.requestCachedResponse', {
          cacheId,
          requestURL,
          requestHeaders,
        });
        // A page or picture in a cache is not read; a record is short.
        const body = response.body.length > MAX_VALUE_LENGTH ? '' : atob(response.body);
        const path = URL.parse(requestURL)?.pathname ?? '';
        return [`${cacheName}${path}`.slice(0, 200), body === '' ? String(response.body.length) : body];
      });
      return await Promise.all(entries);
    }),
  );
  return lists.flat();
}
