/**
 * Which cookie store each tab uses: private windows and the containers of Firefox have stores of their own, in
 * which the visitor is another one.
 */
import type browser from 'webextension-polyfill';

type Tab = Pick<browser.Tabs.Tab, 'id' | 'incognito' | 'cookieStoreId'>;

/** Tabs that are remembered. */
const most = 2000;

export class Stores {
  readonly #byTab = new Map<number, string>();

  /** A tab is there; source: `tabs.query`, `tabs.onCreated`. Chromium names its stores by number and tells no tab's. */
  has({ id, incognito, cookieStoreId = incognito ? '1' : '0' }: Tab): void {
    if (id === undefined) return;
    this.#byTab.set(id, cookieStoreId);
    if (this.#byTab.size > most) this.#byTab.delete(this.#byTab.keys().next().value ?? id);
  }

  /** The store of a tab; undefined if the tab is not known. */
  of(tab: number): string | undefined {
    return this.#byTab.get(tab);
  }

  /** Whether two tabs have one store; tabs that are not known have none in common with any other. */
  isShared(one: number, other: number): boolean {
    if (one === other) return true;
    const store = this.of(one);
    return store !== undefined && store === this.of(other);
  }

  /** The browser gave a tab another number. */
  renumbered(before: number, now: number): void {
    const store = this.of(before);
    if (store !== undefined) this.#byTab.set(now, store);
    this.#byTab.delete(before);
  }

  closed(tab: number): void {
    this.#byTab.delete(tab);
  }
}
