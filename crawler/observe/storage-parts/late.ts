/**
 * What workers keep after a page was read, where no hook is: their caches, and their private files. The
 * browser says when a list has changed, and is then asked for it. Source: CDP `Storage.trackCacheStorageForStorageKey`,
 * `trackIndexedDBForStorageKey`, `FileSystem.getDirectory`.
 */
import type { CDPSession } from 'puppeteer-core';
import { withTimeout } from '../../timeouts.ts';
import type { RawItem } from '../../../watch/observations/storage.ts';
import type { Partition } from './partitions.ts';

/** Milliseconds for the browser to say what a list holds; it does not while the page's clock stands still. */
const LIST_TIMEOUT_MS = 1000;
/** Partitions of one visit that are followed. */
const MAX_FOLLOWED = 50;
/** Files of one folder that are recorded. */
const MAX_FILES = 500;

/** The storage partitions of one visit that are followed. */
export class LateStorage {
  readonly #found: (items: RawItem[]) => void;
  readonly #followed = new Map<string, Partition>();
  readonly #heard = new WeakSet<CDPSession>();
  /** Lists that have changed and could not be read, with their origins. */
  #unread = new Map<string, string>();
  /** Lists that are being read, and whether they have changed since. */
  #changed = new Map<string, boolean>();
  #asked: Array<Promise<void>> = [];

  constructor(found: (items: RawItem[]) => void) {
    this.#found = found;
  }

  /** From now on, what is new in these partitions is found. */
  async follow(partitions: readonly Partition[]): Promise<void> {
    for (const partition of partitions) {
      const { session, storageKey } = partition;
      if (this.#followed.has(storageKey) || this.#followed.size >= MAX_FOLLOWED) continue;
      this.#followed.set(storageKey, partition);
      this.#hear(session);
      await Promise.all([
        session.send('Storage.trackIndexedDBForStorageKey', { storageKey }),
        session.send('Storage.trackCacheStorageForStorageKey', { storageKey }),
      ]).catch(() => undefined);
    }
  }

  /** Origins that keep something which could not be read. */
  async unread(): Promise<string[]> {
    await Promise.all(this.#asked);
    return [...new Set(this.#unread.values())];
  }

  /** The names in the private folders of the partitions. */
  async files(): Promise<RawItem[]> {
    const lists = await Promise.all(
      [...this.#followed.values()].map(async ({ session, storageKey, origin }): Promise<RawItem[]> => {
        const bucketFileSystemLocator = { storageKey, pathComponents: [] };
        const answer = await withTimeout(
          LIST_TIMEOUT_MS,
          session.send('FileSystem.getDirectory', { bucketFileSystemLocator }),
        ).catch(() => null);
        const { nestedDirectories = [], nestedFiles = [] } = answer?.directory ?? {};
        const names = [...nestedDirectories, ...nestedFiles.map(({ name }) => name)].slice(0, MAX_FILES);
        return names.map((key): RawItem => ({ area: 'fileSystem', origin, key, value: null }));
      }),
    );
    return lists.flat();
  }

  /** Forgets the visit. */
  reset(): void {
    this.#followed.clear();
    this.#unread = new Map();
    this.#changed = new Map();
    this.#asked = [];
  }

  #hear(session: CDPSession): void {
    if (this.#heard.has(session)) return;
    this.#heard.add(session);
    session.on('Storage.indexedDBListUpdated', ({ storageKey }) => this.#ask(storageKey, 'indexedDB'));
    session.on('Storage.cacheStorageListUpdated', ({ storageKey }) => this.#ask(storageKey, 'cacheStorage'));
  }

  /** Reads a list, and again if it changes meanwhile. */
  #ask(storageKey: string, area: Area): void {
    const partition = this.#followed.get(storageKey);
    if (!partition) return;
    const id = `${area} ${storageKey}`;
    const [unread, changed] = [this.#unread, this.#changed];
    unread.set(id, partition.origin);
    if (changed.has(id)) return void changed.set(id, true);
    const read = async (): Promise<void> => {
      do {
        changed.set(id, false);
        const names = await withTimeout(LIST_TIMEOUT_MS, namesOf(partition, area)).catch(() => null);
        if (names === null) break;
        this.#found(names.map((key): RawItem => ({ area, origin: partition.origin, key, value: null })));
        if (!changed.get(id)) unread.delete(id);
      } while (changed.get(id));
      changed.delete(id);
    };
    this.#asked.push(read());
  }
}

type Area = 'indexedDB' | 'cacheStorage';

async function namesOf(
  { session, storageKey }: Partition,
  area: 'indexedDB' | 'cacheStorage',
): Promise<string[]> {
  if (area === 'indexedDB')
    return (await session.send('IndexedDB.requestDatabaseNames', { storageKey })).databaseNames;
  const { caches } = await session.send('CacheStorage.requestCacheNames', { storageKey });
  return caches.map(({ cacheName }) => cacheName);
}
