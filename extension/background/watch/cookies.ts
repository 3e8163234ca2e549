/**
 * Records each attempt of a page to set a cookie, and asks the browser's cookie store afterwards whether it
 * kept the cookie.
 */
import type browser from 'webextension-polyfill';
import { siteOf } from '../../../rules/address.ts';
import type { CookieWrite, Unstamped } from '../../../rules/evidence/index.ts';
import type { JarCookie } from '../../../watch/observations/cookie-jar.ts';
import type { SeenCookie } from '../../../watch/observations/cookie-write.ts';
import { UndecidedWrites } from '../../../watch/observations/decide-stored.ts';
import type { Redactor } from '../../../watch/redact/redactor.ts';
import type { Page } from '../record/page.ts';
import type { Tabs } from '../record/tabs.ts';

/** A cookie store of the browser: private windows have one of their own. */
export type Store = Pick<browser.Cookies.GetAllDetailsType, 'storeId'>;

/** How the browser is asked. */
interface Jar {
  storeOf(tab: number): Promise<Store>;
  read(store: Store): Promise<JarCookie[]>;
}

/** Milliseconds for which writes are collected before the store is asked. */
const gather = 300;
/** Tabs whose store is remembered. */
const mostStores = 200;

export class CookieWrites {
  readonly #tabs: Tabs;
  readonly #redact: () => Redactor;
  readonly #jar: Jar;
  readonly #stores = new Map<number, Promise<Store>>();
  readonly #undecided = new Map<string, UndecidedWrites>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(tabs: Tabs, redact: () => Redactor, jar: Jar) {
    this.#tabs = tabs;
    this.#redact = redact;
    this.#jar = jar;
  }

  /** Records an attempt at `at` (milliseconds since 1970). */
  add(page: Page, cookie: SeenCookie, at: number): void {
    const { raw, observed } = cookie;
    const { record } = page;
    // A deletion explains no cookie.
    if (!observed.deletion) record.touch('attempts', raw.name, observed.domain);
    const seq = page.add(observed, at);
    if (seq === null) return;
    const decided = (now: Unstamped<CookieWrite>): void => {
      if (now.stored === 'unknown' || (now.stored === 'blocked' && isForeign(page, observed.domain))) return;
      record.amend(seq, (each) => (each.kind === 'cookie-write' ? { ...each, ...now } : each));
      this.#tabs.changed(page.record);
    };
    // What cannot be asked stays undecided.
    void this.#storeOf(record.head.tab)
      .then((store) => this.#decide(store, (writes) => writes.add(cookie, decided, at)))
      .catch(() => undefined);
  }

  #storeOf(tab: number): Promise<Store> {
    const known = this.#stores.get(tab);
    if (known) return known;
    if (this.#stores.size >= mostStores) this.#stores.clear();
    const store = this.#jar.storeOf(tab);
    this.#stores.set(tab, store);
    return store;
  }

  #decide(store: Store, add: (writes: UndecidedWrites) => void): void {
    const id = store.storeId ?? '';
    const writes = this.#undecided.get(id) ?? new UndecidedWrites(this.#redact());
    this.#undecided.set(id, writes);
    add(writes);
    this.#soon(store, writes);
  }

  #soon(store: Store, writes: UndecidedWrites): void {
    const id = store.storeId ?? '';
    if (this.#timers.has(id)) return;
    const ask = async (): Promise<void> => {
      this.#timers.delete(id);
      const answered = writes.ask();
      answered(await this.#jar.read(store), Date.now());
      if (!writes.empty) this.#soon(store, writes);
    };
    this.#timers.set(
      id,
      setTimeout(() => void ask().catch(() => writes.giveUp()), gather),
    );
  }
}

/**
 * Whether the cookie is of another site than the page. This browser may refuse such cookies because its user
 * told it to; another visitor's browser would keep them.
 */
const isForeign = (page: Page, domain: string): boolean => siteOf(domain) !== siteOf(page.url);
