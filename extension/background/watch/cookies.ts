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
  /** Whether a cookie without SameSite counts as Lax: in Chromium, not in Firefox. */
  laxByDefault: boolean;
  storeOf(tab: number): Promise<Store>;
  read(store: Store): Promise<JarCookie[]>;
}

/** Milliseconds for which writes are collected before the store is asked. */
const gather = 300;
/** Refusals that wait for what they mean. */
const mostUnsaid = 500;
/** Tabs whose store is remembered. */
const mostStores = 200;

export class CookieWrites {
  readonly #tabs: Tabs;
  readonly #redact: () => Redactor;
  readonly #jar: Jar;
  readonly #stores = new Map<number, Promise<Store>>();
  readonly #undecided = new Map<string, UndecidedWrites>();
  /** Whether this browser was seen to keep a cookie of another site than the page's. */
  #foreignKept = false;
  readonly #unsaid: Array<() => void> = [];
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
    if (!observed.deletion) record.cookies.add('attempts', raw.name, observed.domain);
    const seq = page.add(observed, at);
    if (seq === null) return;
    const amend = (now: Unstamped<CookieWrite>): void => {
      record.amend(seq, (each) => (each.kind === 'cookie-write' ? { ...each, ...now } : each));
      if (now.stored === 'blocked') page.record.cookies.refused(raw.name, observed, page.record.log);
      this.#tabs.changed(page.record);
    };
    const decided = (now: Unstamped<CookieWrite>): void => {
      const foreign = siteOf(observed.domain) !== siteOf(page.url);
      if (foreign && now.stored === 'stored') this.#keepsForeign();
      const refused = now.stored === 'blocked' && (!foreign || this.#isForOwnSite(observed));
      if (now.stored === 'stored' || refused) amend(now);
      else if (now.stored === 'blocked') this.#refusedForeign(() => amend(now));
    };
    // What cannot be asked stays undecided.
    void this.#storeOf(record.head.tab)
      .then((store) => this.#decide(store, (writes) => writes.add(cookie, decided, at)))
      .catch(() => undefined);
  }

  /** Whether no browser of this make keeps it in a frame or answer of another site. */
  #isForOwnSite({ sameSite, secure }: Unstamped<CookieWrite>): boolean {
    return sameSite === null ? this.#jar.laxByDefault : sameSite !== 'None' || !secure;
  }

  /**
   * A cookie of another site was refused. The user may have told this browser to refuse all of those, which
   * another visitor's would keep: then nothing is said. Once it kept one, it was for another reason.
   */
  #refusedForeign(say: () => void): void {
    if (this.#foreignKept) say();
    else if (this.#unsaid.length < mostUnsaid) this.#unsaid.push(say);
  }

  #keepsForeign(): void {
    this.#foreignKept = true;
    for (const say of this.#unsaid.splice(0)) say();
  }

  #storeOf(tab: number): Promise<Store> {
    const known = this.#stores.get(tab);
    if (known) return known;
    if (this.#stores.size >= mostStores) this.#stores.clear();
    const store = this.#jar.storeOf(tab);
    this.#stores.set(tab, store);
    return store;
  }

  /** The browser's store took this cookie; source: `cookies.onChanged`. */
  took(cookie: JarCookie, store: Store): void {
    this.#writesOf(store).took(cookie, Date.now());
  }

  /** An answer to this page, from this address, had the browser clear the cookies of its site. */
  cleared(page: Page, url: string, at: number): void {
    void this.#storeOf(page.record.head.tab)
      .then((store) => this.#writesOf(store).cleared(url, at))
      .catch(() => undefined);
  }

  #writesOf({ storeId = '' }: Store): UndecidedWrites {
    const writes = this.#undecided.get(storeId) ?? new UndecidedWrites(this.#redact());
    this.#undecided.set(storeId, writes);
    return writes;
  }

  #decide(store: Store, add: (writes: UndecidedWrites) => void): void {
    const writes = this.#writesOf(store);
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
