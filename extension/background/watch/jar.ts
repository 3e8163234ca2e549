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

/** Watches the cookie jar for all tabs. */
export class JarWatcher {
  readonly #context: Context;
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** A cookie changed. It counts for every tab that contacted its domain, whoever changed it. */
  changed({ cookie, removed }: browser.Cookies.OnChangedChangeInfoType): void {
    if (removed) return;
    const domain = plainDomain(cookie.domain);
    const found = recordOfCookie(asJarCookie(cookie), Date.now());
    for (const record of this.#context.tabs.records.values()) {
      if (!hostsOf(record).some((host) => domainCovers(domain, host))) continue;
      record.touch('touched', cookie.name, domain);
      if (found && domainCovers(domain, hostOf(record.head.pageUrl)))
        recordWritten(record, cookie.name, found, Date.now());
      this.#soon(record.head.tab);
    }
  }

  /** Looks for records of a choice from before the page was opened. */
  async lookBack(tab: number): Promise<void> {
    const record = this.#context.tabs.get(tab);
    if (!record || record.head.visits.length > 1) return;
    const cookies = await cookiesOf({ url: record.head.pageUrl, ...(await storeOf(tab)) });
    // By then the observations of the first response are there.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const seen = new Set([...record.head.touched, ...record.head.attempts]);
    for (const cookie of cookies) {
      if (seen.has(cookieKey(cookie.name, cookie.domain))) continue;
      const found = recordOfCookie(asJarCookie(cookie), Date.now());
      if (!found) continue;
      recordFound(record, cookie.name, found);
      consentRecord(this.#context, record, found, Date.now());
      this.#context.tabs.changed(tab);
    }
  }

  #soon(tab: number): void {
    if (this.#timers.has(tab)) return;
    this.#timers.set(
      tab,
      setTimeout(() => {
        this.#timers.delete(tab);
        void this.look(tab).catch(() => this.#context.tabs.get(tab)?.note(sentences.cookiesNotRead));
      }, gather),
    );
  }

  async look(tab: number): Promise<void> {
    const { tabs, redact } = this.#context;
    const record = tabs.get(tab);
    if (!record) return;
    const all = await cookiesOf(await storeOf(tab));
    const touched = new Set(record.head.touched);
    const hosts = hostsOf(record);
    const mine = (cookie: Cookie): boolean =>
      touched.has(cookieKey(cookie.name, cookie.domain)) &&
      hosts.some((host) => domainCovers(plainDomain(cookie.domain), host));
    const cookies = all.filter(mine).slice(0, mostCookies).map(asJarCookie);
    const at = Date.now();
    record.add(jarOf(cookies, 'page-end', redact, at), at, `jar ${record.visit} ${record.phase}`);
    const attempts = new Set(record.head.attempts);
    for (const cookie of cookies) {
      if (!attempts.has(cookieKey(cookie.name, cookie.domain))) this.#unseen(record, cookie, at);
      const found = recordOfCookie(cookie, at);
      if (found) consentRecord(this.#context, record, found, at);
    }
    tabs.changed(tab);
  }

  /**
   * Adds a cookie that is in the jar without an observed attempt: a worker set it, unless another tab did.
   */
  #unseen(record: TabRecord, cookie: JarCookie, at: number): void {
    const { tabs, redact } = this.#context;
    const key = cookieKey(cookie.name, cookie.domain);
    if ([...tabs.records.values()].some((other) => other !== record && other.head.attempts.includes(key)))
      return;
    record.touch('attempts', cookie.name, cookie.domain);
    const { page } = record.head;
    record.add(unseenWriteOf(cookie, { page, by: page }, redact, at), at);
  }
}

/** Hosts that the page contacted. */
function hostsOf(record: TabRecord): string[] {
  return [
    ...new Set([
      hostOf(record.head.pageUrl),
      ...record.log.flatMap((each) => (each.kind === 'request' ? [each.host] : [])),
    ]),
  ];
}
