/** Reads which databases and caches an origin has, and short texts in them. */
import { withTimeout } from '../../timeouts.ts';
import type { RawItem } from '../../../watch/observations/storage.ts';
import { unlessGone, withRetries, type Partition } from './partitions.ts';

/** Databases of an origin, stores of a database and entries of a store that are read. */
const MAX_DATABASE_ITEMS = 100;
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

/** The databases and caches of a partition. Null if its frame went away. */
export async function databasesOf(partition: Partition): Promise<RawItem[] | null> {
  const { session, storageKey, origin } = partition;
  const answer = await unlessGone(
    Promise.all([
      withRetries(session, () => session.send('IndexedDB.requestDatabaseNames', { storageKey })),
      withRetries(session, () => session.send('CacheStorage.requestCacheNames', { storageKey })),
    ]),
  );
  if (answer === null) return null;
  const [{ databaseNames }, { caches }] = answer;
  const texts = await Promise.all(
    databaseNames.slice(0, MAX_DATABASE_ITEMS).map((name) => shortTextsIn(partition, name)),
  );
  return [
    ...databaseNames.map((key): RawItem => ({ area: 'indexedDB', origin, key, value: null })),
    ...caches.map(({ cacheName }): RawItem => ({
      area: 'cacheStorage',
      origin,
      key: cacheName,
      value: null,
    })),
    ...texts.flat().map(([key, value]): RawItem => ({ area: 'indexedDB', origin, key, value })),
  ];
}
