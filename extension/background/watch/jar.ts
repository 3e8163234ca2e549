/** What the browser's jar holds of what was set since the record began, and which records of a choice were there before. */
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

type Cookie = browser.Cookies.Cookie;

/** Milliseconds that changes are gathered before the jar is looked at. */
const gather = 400;
const mostCookies = 1000;

/** As the browser tells an extension of it. */
export const asJarCookie = (cookie: Cookie): JarCookie => ({
  ...cookie,
  expires: cookie.expirationDate ?? null,
});

/** Partitioned cookies too, where the browser can tell of them. */
export async function cookiesOf(filter: browser.Cookies.GetAllDetailsType): Promise<Cookie[]> {
  return browser.cookies.getAll({ ...filter, partitionKey: {} }).catch(() => browser.cookies.getAll(filter));
}

/** The cookie store of a tab: private windows have one of their own. */
export async function storeOf(tab: number): Promise<{ storeId?: string }> {
  const stores = await browser.cookies.getAllCookieStores();
  const id = stores.find(({ tabIds }) => tabIds.includes(tab))?.id;
  return id === undefined ? {} : { storeId: id };
}

export class JarWatcher {
  readonly #context: Context;
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** A cookie changed, whoever did it: it counts for the tabs that talk with its domain. */
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

  /** Looks for records of a choice that were there before the page was opened. */
  async lookBack(tab: number): Promise<void> {
    const record = this.#context.tabs.get(tab);
    if (!record || record.head.visits.length > 1) return;
    const cookies = await cookiesOf({ url: record.head.pageUrl, ...(await storeOf(tab)) });
    // What the first answer set meanwhile is told by then.
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
        void this.look(tab).catch(() =>
          this.#context.tabs.get(tab)?.note('the cookies of the browser could not be read'),
        );
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

  /** In the jar without an attempt having been seen: a worker's, unless another tab did it. */
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

/** Hosts that the page talked with. */
function hostsOf(record: TabRecord): string[] {
  return [
    ...new Set([
      hostOf(record.head.pageUrl),
      ...record.log.flatMap((each) => (each.kind === 'request' ? [each.host] : [])),
    ]),
  ];
}
