/** Observes writes to web storage, since the storage of a frame that goes away can no longer be read. */
import type { CDPSession, Protocol } from 'puppeteer-core';

/** Keys that are remembered. */
const MAX_WRITES = 400;

/** One write. Key and value are cut to 200 and 4,000 characters. */
export interface StorageWrite {
  area: 'localStorage' | 'sessionStorage';
  /** Host of the storage's origin. */
  host: string;
  name: string;
  value: string;
}

/** The last value of each key that was written. Source: CDP `DOMStorage.domStorageItem*`. */
export class StorageWrites {
  readonly #last = new Map<string, StorageWrite>();

  /** Observes the frames of a session from now on. Returns a function that ends it. */
  follow(session: CDPSession): () => void {
    const wrote = ({
      storageId,
      key,
      newValue,
    }: {
      storageId: Protocol.DOMStorage.StorageId;
      key: string;
      newValue: string;
    }): void => {
      const address = storageId.storageKey ?? storageId.securityOrigin ?? '';
      const host = URL.canParse(address) ? new URL(address).hostname : '';
      const area = storageId.isLocalStorage ? 'localStorage' : 'sessionStorage';
      const name = key.slice(0, 200);
      if (this.#last.size < MAX_WRITES)
        this.#last.set(`${area} ${host} ${name}`, { area, host, name, value: newValue.slice(0, 4000) });
    };
    session.on('DOMStorage.domStorageItemAdded', wrote);
    session.on('DOMStorage.domStorageItemUpdated', wrote);
    void session.send('DOMStorage.enable').catch(() => {});
    return () =>
      void session
        .off('DOMStorage.domStorageItemAdded', wrote)
        .off('DOMStorage.domStorageItemUpdated', wrote);
  }

  /** The writes of other hosts than these, whose storage can still be read. */
  beyond(hosts: ReadonlySet<string>): StorageWrite[] {
    return [...this.#last.values()].filter(({ host }) => host !== '' && !hosts.has(host));
  }
}
