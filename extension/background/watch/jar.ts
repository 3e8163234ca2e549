/** What the browser's jar holds of what was set since the record began, and which records of a choice were there before. */
import browser from 'webextension-polyfill';
import { domainCovers, hostOf } from '../../../rules/address.ts';
import { DAY } from '../../../rules/duration.ts';
import { decodeRecord } from '../../../watch/consent-records/decode.ts';
import { redactPath } from '../../../watch/observe/cookie-write.ts';
import type { Context } from '../context.ts';
import { recordFound, recordWritten } from './phases.ts';
import type { TabRecord } from '../record/record.ts';
import { consentRecord } from './hooks.ts';

type Cookie = browser.Cookies.Cookie;

/** Milliseconds that changes are gathered before the jar is looked at. */
const gather = 400;
const mostCookies = 1000;

const plainDomain = ({ domain }: Cookie): string => domain.replace(/^\./, '').toLowerCase();
const sameSites: Readonly<Record<string, 'Strict' | 'Lax' | 'None'>> = { strict: 'Strict', lax: 'Lax', no_restriction: 'None' };
const sameSiteOf = ({ sameSite }: Cookie): 'Strict' | 'Lax' | 'None' | null => sameSites[sameSite] ?? null;
const lifetimeOf = ({ expirationDate }: Cookie): number | null => (expirationDate === undefined ? null : Math.round(expirationDate - Date.now() / 1000));

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
    const domain = plainDomain(cookie);
    for (const record of this.#context.tabs.records.values()) {
      if (!hostsOf(record).some((host) => domainCovers(domain, host))) continue;
      record.touch('touched', cookie.name, domain);
      const found = decodeRecord({ area: 'cookie', name: cookie.name, value: cookie.value });
      if (found && domainCovers(domain, hostOf(record.head.pageUrl))) recordWritten(record, cookie.name, found, Date.now());
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
    for (const cookie of cookies) {
      if (record.head.touched.includes(`${cookie.name.slice(0, 256)} ${plainDomain(cookie)}`) || record.head.attempts.includes(`${cookie.name.slice(0, 256)} ${plainDomain(cookie)}`)) continue;
      const found = decodeRecord({ area: 'cookie', name: cookie.name, value: cookie.value });
      if (!found) continue;
      recordFound(record, cookie.name, found);
      consentRecord(this.#context, record, { area: 'cookie', name: cookie.name, host: plainDomain(cookie), ...found }, Date.now());
      this.#context.tabs.changed(tab);
    }
  }

  #soon(tab: number): void {
    if (this.#timers.has(tab)) return;
    this.#timers.set(tab, setTimeout(() => {
      this.#timers.delete(tab);
      void this.look(tab).catch(() => this.#context.tabs.get(tab)?.note('the cookies of the browser could not be read'));
    }, gather));
  }

  async look(tab: number): Promise<void> {
    const { tabs, redact } = this.#context;
    const record = tabs.get(tab);
    if (!record) return;
    const all = await cookiesOf(await storeOf(tab));
    const touched = new Set(record.head.touched);
    const hosts = hostsOf(record);
    const cookies = all.filter((cookie) => touched.has(`${cookie.name.slice(0, 256)} ${plainDomain(cookie)}`) && hosts.some((host) => domainCovers(plainDomain(cookie), host))).slice(0, mostCookies);
    const at = Date.now();
    record.add(
      {
        kind: 'cookie-jar',
        moment: 'page-end',
        cookies: cookies.map((cookie) => ({
          name: redact.name(cookie.name),
          domain: plainDomain(cookie),
          hostOnly: cookie.hostOnly,
          path: redactPath(cookie.path, redact),
          lifetime: lifetimeOf(cookie),
          secure: cookie.secure,
          httpOnly: cookie.httpOnly,
          sameSite: sameSiteOf(cookie),
          partition: cookie.partitionKey?.topLevelSite ?? null,
          value: redact.shape(cookie.value),
        })),
      },
      at,
      `jar ${record.visit} ${record.phase}`,
    );
    const attempts = new Set(record.head.attempts);
    for (const cookie of cookies) {
      if (!attempts.has(`${cookie.name.slice(0, 256)} ${plainDomain(cookie)}`)) this.#unseen(record, cookie, at);
      const found = decodeRecord({ area: 'cookie', name: cookie.name, value: cookie.value });
      const lifetime = lifetimeOf(cookie);
      if (found) consentRecord(this.#context, record, { area: 'cookie', name: cookie.name, host: plainDomain(cookie), ...found, decoded: { ...found.decoded, ...(lifetime === null ? {} : { lifetimeDays: Math.round(lifetime / DAY) }) } }, at);
    }
    tabs.changed(tab);
  }

  /** In the jar without an attempt having been seen: a worker's, unless another tab did it. */
  #unseen(record: TabRecord, cookie: Cookie, at: number): void {
    const domain = plainDomain(cookie);
    const { tabs, redact } = this.#context;
    const key = `${cookie.name.slice(0, 256)} ${domain}`;
    if ([...tabs.records.values()].some((other) => other !== record && other.head.attempts.includes(key))) return;
    record.touch('attempts', cookie.name, domain);
    record.add(
      {
        kind: 'cookie-write', name: redact.name(cookie.name), domain, hostOnly: cookie.hostOnly, path: redactPath(cookie.path, redact), via: 'unknown', frame: record.head.page,
        secureOrigin: record.head.page.startsWith('https:'), lifetime: lifetimeOf(cookie), deletion: false, secure: cookie.secure, httpOnly: cookie.httpOnly, sameSite: sameSiteOf(cookie),
        partitioned: Boolean(cookie.partitionKey), value: redact.shape(cookie.value), stored: 'stored', blockedReasons: [], initiator: [{ type: 'inferred', url: '' }],
      },
      at,
    );
  }
}

/** Hosts that the page talked with. */
function hostsOf(record: TabRecord): string[] {
  return [...new Set([hostOf(record.head.pageUrl), ...record.log.flatMap((each) => (each.kind === 'request' ? [each.host] : []))])];
}
