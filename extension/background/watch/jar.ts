/**
 * Reads from the browser's jar what was set since the record began, and which records of a choice were there
 * before.
 */
import browser from 'webextension-polyfill';
import { domainCovers, hostOf } from '../../../rules/address.ts';
import { recordOfCookie } from '../../../watch/observations/consent-record.ts';
import {
  cookieKey,
  jarOf,
  plainDomain,
  unseenWriteOf,
  type JarCookie,
} from '../../../watch/observations/cookie-jar.ts';
import type { Context } from '../context.ts';
import { recordFound, recordWritten } from './phases.ts';
import { Page } from '../record/page.ts';
import type { TabRecord } from '../record/record.ts';
import { consentRecord } from './hooks.ts';
import { sentences } from '../../messages/sentences.ts';

type Cookie = browser.Cookies.Cookie;

/** Milliseconds for which changes are collected before the jar is read. */
const gather = 400;
const mostCookies = 1000;

/** A cookie of the browser's interface for extensions in the common form. */
export const asJarCookie = (cookie: Cookie): JarCookie => ({
  ...cookie,
  expires: cookie.expirationDate ?? null,
});

/** The matching cookies, partitioned ones too if the browser supports them. */
export async function cookiesOf(filter: browser.Cookies.GetAllDetailsType): Promise<Cookie[]> {
  return browser.cookies.getAll({ ...filter, partitionKey: {} }).catch(() => browser.cookies.getAll(filter));
}

/** The cookie store of a tab: private windows have their own. */
export async function storeOf(tab: number): Promise<{ storeId?: string }> {
  const stores = await browser.cookies.getAllCookieStores();
  const id = stores.find(({ tabIds }) => tabIds.includes(tab))?.id;
  return id === undefined ? {} : { storeId: id };
}

/** Watches the cookie jar for all records. */
export class JarWatcher {
  readonly #context: Context;
  readonly #timers = new Map<TabRecord, ReturnType<typeof setTimeout>>();
  /** What the jar held when a navigation asked for a host. */
  readonly #before = new WeakMap<TabRecord, { host: string; cookies: Promise<Cookie[]> }>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** A cookie changed. It may be of every page that contacted its domain; `look` finds out which. */
  changed({ cookie, removed }: browser.Cookies.OnChangedChangeInfoType): void {
    if (removed) return;
    const kept = asJarCookie(cookie);
    this.#context.cookies.took(kept, { storeId: cookie.storeId });
    const domain = plainDomain(cookie.domain);
    const found = recordOfCookie(kept, Date.now());
    const { tabs, stores, choices } = this.#context;
    for (const record of tabs.all()) {
      if ((stores.of(record.head.tab) ?? cookie.storeId) !== cookie.storeId) continue;
      if (![...hostsOf(record)].some((host) => domainCovers(domain, host))) continue;
      record.cookies.add('touched', cookie.name, domain);
      if (found && domainCovers(domain, hostOf(record.pageUrl)))
        recordWritten(record, cookie.name, found, Date.now(), (made) => choices.made(record, made));
      this.#soon(record);
    }
  }

  /** A navigation asks for a page: what does the jar hold for it, before the page can change it? */
  asked(record: TabRecord, url: string): void {
    const host = hostOf(url);
    if (this.#before.get(record)?.host === host) return;
    const cookies = storeOf(record.head.tab).then((store) => cookiesOf({ url, ...store }));
    // Who looks back says so if it failed.
    cookies.catch(() => undefined);
    this.#before.set(record, { host, cookies });
  }

  /** Looks for records of a choice from before the page was opened. */
  async lookBack(page: Page, first: TabRecord): Promise<void> {
    const { record } = page;
    if (record.head.visits.length > 1) return;
    this.asked(first, page.url);
    const cookies = (await this.#before.get(first)?.cookies) ?? [];
    // By then the observations of the first response are there.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const seen = new Set([...record.head.touched, ...record.head.attempts]);
    for (const cookie of cookies) {
      if (seen.has(cookieKey(cookie.name, cookie.domain))) continue;
      const found = recordOfCookie(asJarCookie(cookie), Date.now());
      if (!found) continue;
      recordFound(record, cookie.name, found);
      consentRecord(this.#context, page, found, Date.now());
      this.#context.tabs.changed(record);
    }
  }

  #soon(record: TabRecord): void {
    if (this.#timers.has(record)) return;
    this.#timers.set(
      record,
      setTimeout(() => {
        this.#timers.delete(record);
        const now = new Page(record, record.head.shown).record;
        void this.look(now).catch(() => now.gaps.note(sentences.cookiesNotRead));
      }, gather),
    );
  }

  async look(record: TabRecord): Promise<void> {
    const { tabs, redact } = this.#context;
    const all = await cookiesOf(await storeOf(record.head.tab));
    const touched = new Set(record.head.touched);
    const hosts = [...hostsOf(record)];
    const mine = (cookie: Cookie): boolean =>
      touched.has(cookieKey(cookie.name, cookie.domain)) &&
      hosts.some((host) => domainCovers(plainDomain(cookie.domain), host)) &&
      this.#isOf(record, cookieKey(cookie.name, cookie.domain));
    const cookies = all.filter(mine).slice(0, mostCookies).map(asJarCookie);
    const at = Date.now();
    const page = new Page(record, record.head.shown);
    page.addOnce(jarOf(cookies, 'page-end', redact, at), at, `jar ${record.phase}`);
    const attempts = new Set(record.head.attempts);
    for (const cookie of cookies) {
      if (!attempts.has(cookieKey(cookie.name, cookie.domain))) this.#unseen(page, cookie, at);
      const found = recordOfCookie(cookie, at);
      if (found) consentRecord(this.#context, page, found, at);
    }
    tabs.changed(record);
  }

  /**
   * Whether the cookie is this record's: one of its pages tried to set it, or nobody did and it is the one in
   * which something happened last. Several tabs may show the same site.
   */
  #isOf(record: TabRecord, key: string): boolean {
    if (record.cookies.has('attempts', key)) return true;
    const { tabs, stores } = this.#context;
    const all = tabs
      .likeliest()
      .filter(
        ({ head, cookies }) => cookies.has('touched', key) && stores.isShared(head.tab, record.head.tab),
      );
    return all[0] === record && !all.some(({ cookies }) => cookies.has('attempts', key));
  }

  /** Adds a cookie that is in the jar without an observed attempt: a worker set it. */
  #unseen(page: Page, cookie: JarCookie, at: number): void {
    const { redacted } = page;
    page.record.cookies.add('attempts', cookie.name, cookie.domain);
    page.add(unseenWriteOf(cookie, { page: redacted, by: redacted }, this.#context.redact, at), at);
  }
}

/** Hosts that the page contacted. */
const hostsOf = ({ pageUrl, store }: TabRecord): Set<string> =>
  new Set([hostOf(pageUrl), ...store.requestHosts]);
