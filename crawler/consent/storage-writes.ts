/** What was written to web storage while we looked: a frame that goes away at once takes its storage out of reach. */
import type { CDPSession, Protocol } from 'puppeteer-core';

/** Keys that are remembered. */
const MOST_WRITES = 400;

export interface StorageWrite {
  area: 'localStorage' | 'sessionStorage';
  /** Host of the storage's origin. */
  host: string;
  name: string;
  value: string;
}

export class StorageWrites {
  readonly #last = new Map<string, StorageWrite>();

  /** Notes what the frames of this session write from now on. */
  follow(session: CDPSession): void {
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
      if (this.#last.size < MOST_WRITES)
        this.#last.set(`${area} ${host} ${name}`, { area, host, name, value: newValue.slice(0, 4000) });
    };
    session.on('DOMStorage.domStorageItemAdded', wrote);
    session.on('DOMStorage.domStorageItemUpdated', wrote);
    void session.send('DOMStorage.enable').catch(() => {});
  }

  /** What was written by frames of other hosts than these, whose storage can still be asked. */
  beyond(hosts: ReadonlySet<string>): StorageWrite[] {
    return [...this.#last.values()].filter(({ host }) => host !== '' && !hosts.has(host));
  }
}
