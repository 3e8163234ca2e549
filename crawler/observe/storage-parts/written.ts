/**
 * What the browser itself reports as written to web storage. The hooks say who wrote it; where they were not,
 * this is how the write is known. Source: CDP `DOMStorage.domStorageItemAdded`, `domStorageItemUpdated`.
 */
import type { Protocol } from 'puppeteer-core';
import type { Stamp } from '../../capture/recorder.ts';
import { hasDocuments, type AttachedTarget } from '../../browser/targets.ts';
import type { RawItem } from '../../../watch/observations/storage.ts';
import { upTo } from '../../../rules/text-ends.ts';

/** A write that no hook has reported so far. */
export interface UntoldWrite {
  item: RawItem;
  moment: Stamp;
}

/** Writes that are kept until a hook reports them. */
const MAX_UNTOLD = 5000;
/** Items that are remembered. */
const MAX_TOLD = 50_000;
/** Characters of a value that are kept, as the hooks report them. */
const MAX_VALUE = 8192;

/** The writes of one profile. */
export class WebStorageEvents {
  readonly #now: () => Stamp;
  /** Items that are in the evidence. One that is carried into the next tab is no write of the page. */
  readonly #told = new Set<string>();
  readonly #untold = new Map<string, UntoldWrite>();
  #lost = 0;

  constructor(now: () => Stamp) {
    this.#now = now;
  }

  /** Makes the browser report the writes of a page's or frame's process. */
  attach(target: AttachedTarget): void {
    if (!hasDocuments(target)) return;
    const { session, setUp } = target;
    const written = (event: Protocol.DOMStorage.DomStorageItemAddedEvent): void => this.#written(event);
    session.on('DOMStorage.domStorageItemAdded', written);
    session.on('DOMStorage.domStorageItemUpdated', written);
    setUp(session.send('DOMStorage.enable'));
  }

  /** The item is in the evidence: a hook has told of it, or a snapshot has found it. */
  told(item: RawItem): void {
    const id = idOf(item);
    if (this.#told.size < MAX_TOLD) this.#told.add(id);
    this.#untold.delete(id);
  }

  /** Calls the function, and gives the writes from before it that no hook has told of meanwhile. */
  async untoldAfter(work: () => Promise<void>): Promise<UntoldWrite[]> {
    const before = new Set(this.#untold.keys());
    await work();
    return [...before].flatMap((id) => {
      const write = this.#untold.get(id);
      this.#untold.delete(id);
      return write ? [write] : [];
    });
  }

  /** How many writes were too many to be kept, since this was asked last. */
  takeLost(): number {
    const lost = this.#lost;
    this.#lost = 0;
    return lost;
  }

  #written({ storageId, key, newValue }: Protocol.DOMStorage.DomStorageItemAddedEvent): void {
    const item: RawItem = {
      area: storageId.isLocalStorage ? 'localStorage' : 'sessionStorage',
      origin: originOfKey(storageId.storageKey ?? storageId.securityOrigin ?? ''),
      key: key.slice(0, MAX_VALUE),
      value: newValue.slice(0, MAX_VALUE),
    };
    const id = idOf(item);
    if (this.#told.has(id) || this.#untold.has(id)) return;
    if (this.#untold.size >= MAX_UNTOLD) this.#lost += 1;
    else this.#untold.set(id, { item, moment: this.#now() });
  }
}

/** The origin in a storage key: `https://a.example/^0https://b.example` for one in a frame of another site. */
const originOfKey = (storageKey: string): string => upTo(storageKey, '^').replace(/\/$/, '');

const idOf = ({ area, origin, key, value }: RawItem): string => {
  const start = (value ?? '').slice(0, MAX_VALUE);
  return `${area}\n${origin}\n${start.length}\n${start.slice(0, 200)}\n${key.slice(0, 1000)}`.toWellFormed();
};
