/**
 * What a cookie or a storage key is for. The policy decides; the knowledge base adds names and purposes;
 * what neither knows is `unknown`, never quietly allowed.
 */
import { hostMatches, hostOf } from '../address.ts';
import { consentRequiring } from '../knowledge/categories.ts';
import { isDeclaredService, isOwn, declarationStatusOf } from './declared.ts';
import { consentRecords } from '../knowledge/consent-records.ts';
import { lookup } from '../knowledge/lookup.ts';
import { consentRecordName, csrfName, sessionName } from '../knowledge/name-patterns.ts';
import { platformCookies } from '../knowledge/platform-cookies.ts';
import type { Service } from '../knowledge/service.ts';
import { services } from '../knowledge/services/index.ts';
import { DAY, parseDuration } from '../duration.ts';
import type { Policy } from '../policy/schema.ts';
import { serviceOfHost } from './recognise.ts';

export { consentRequiring, neverConsentRequiring } from '../knowledge/categories.ts';
export { declarationStatusOf as standingOf, type DeclarationStatus as Standing } from './declared.ts';
export { serviceOf, type Recognised } from './recognise.ts';

export interface CookieToClassify {
  name: string;
  domain: string;
  path?: string;
  via?: 'http' | 'document.cookie' | 'cookieStore' | 'unknown';
  httpOnly?: boolean;
  /** Seconds, null for a session cookie. */
  lifetime?: number | null;
  secure?: boolean;
}

export interface StorageToClassify {
  key: string;
  area: 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cacheStorage';
  origin: string;
}

export interface Classified {
  /** As in the policy or the knowledge base; `unknown` where nobody knows. */
  category: string;
  /** Name of the service, where known. */
  service: string | null;
  serviceId: string | null;
  /** `observation`: it changed when a choice was made, so it records that choice. */
  decidedBy: 'policy' | 'knowledge' | 'observation' | 'nobody';
  /** Whether the policy covers it, as a core cookie, as opt-in, or through a named recipient. */
  declared: boolean;
  party: 'first' | 'third';
}

export interface ClassifyOptions {
  /** Names that were seen to record a choice on this site: `observedRecords` in `facts/records.ts`. */
  records?: ReadonlySet<string>;
}

const cookiesOf = lookup(
  services.flatMap((service) => service.cookies.map((cookie) => ({ service, cookie }))),
  ({ cookie }) => cookie,
);
const storageOf = lookup(
  services.flatMap((service) => service.storage.map((item) => ({ service, item }))),
  ({ item }) => ({ name: item.key, match: item.match }),
);
const recordsOf = lookup(consentRecords, (record) => record);
const platformOf = lookup(platformCookies, (cookie) => cookie);

/** `host` is the cookie's domain or the storage's; a service's own hosts are as good as the domain that is listed. */
const belongsTo = (host: string, service: Service, domain: string | undefined): boolean =>
  (domain !== undefined && hostMatches(host, `*.${domain}`)) ||
  service.hosts.some((pattern) => hostMatches(host, pattern) || pattern.endsWith(`.${host}`));

/** `siteHost` is the host of the visited site, or of the page on it. */
export function classifyCookie(
  cookie: CookieToClassify,
  siteHost: string,
  policy: Policy,
  options: ClassifyOptions = {},
): Classified {
  const domain = cookie.domain.replace(/^\./, '').toLowerCase();
  const party = isOwn(domain, siteHost, policy) ? 'first' : 'third';
  const byName = cookiesOf(cookie.name).find(
    ({ service, cookie: entry }) => entry.party === 'first' || belongsTo(domain, service, entry.domain),
  );
  const host = party === 'third' ? serviceOfHost(domain) : null;
  const service = byName?.service ?? host;
  const declaredHost = party === 'third' && declarationStatusOf(domain, siteHost, policy) === 'declared';
  const result = (category: string, decidedBy: Classified['decidedBy'], declared = false): Classified => ({
    category,
    service: service?.name ?? null,
    serviceId: service?.id ?? null,
    decidedBy,
    declared:
      declared ||
      declaredHost ||
      isCore(category, policy) ||
      (service !== null && isDeclaredService(service.id, policy)),
    party,
  });

  const said = byPolicy(cookie.name, 'cookie', siteHost, policy);
  if (said !== null) return result(said, 'policy', true);
  if (byName) return result(byName.cookie.category, 'knowledge');
  if (recordsOf(cookie.name).some(({ area }) => area === 'cookie'))
    return result('consent-record', 'knowledge');
  const serverSet =
    cookie.via === undefined ||
    cookie.via === 'http' ||
    (cookie.via === 'unknown' && cookie.httpOnly !== false);
  const platform = platformOf(cookie.name).find(
    (entry) =>
      (party === 'first' || declaredHost || entry.anyParty === true) &&
      (entry.setBy === undefined || serverSet),
  );
  if (platform) return result(platform.category, 'knowledge');
  if (host !== null && consentRequiring(host.category)) return result(host.category, 'knowledge');
  if (options.records?.has(cookie.name)) return result('consent-record', 'observation');
  if (party === 'first' && consentRecordName.test(cookie.name)) return result('consent-record', 'knowledge');
  if (party === 'first' && csrfName.test(cookie.name) && shortLived(cookie.lifetime))
    return result('csrf', 'knowledge');
  if (party === 'first' && sessionName.test(cookie.name) && serverSet) return result('session', 'knowledge');
  return result('unknown', 'nobody');
}

const shortLived = (lifetime: number | null | undefined): boolean =>
  lifetime === undefined || lifetime === null || lifetime <= DAY;

export function classifyStorage(
  item: StorageToClassify,
  siteHost: string,
  policy: Policy,
  options: ClassifyOptions = {},
): Classified {
  const origin = hostOf(item.origin);
  const party = origin === '' || isOwn(origin, siteHost, policy) ? 'first' : 'third';
  const byKey = storageOf(item.key).find(
    ({ service, item: entry }) =>
      entry.area === item.area &&
      (entry.origin === 'own' ? party === 'first' : belongsTo(origin, service, entry.origin)),
  );
  // Many keep in storage, under the same name, what they keep in a cookie elsewhere.
  const byCookie =
    byKey || party === 'third' || item.key.length < 4
      ? undefined
      : cookiesOf(item.key).find(({ cookie }) => cookie.party === 'first' && cookie.match !== 'suffix');
  const host = party === 'third' ? serviceOfHost(origin) : null;
  const service = byKey?.service ?? byCookie?.service ?? host;
  const result = (category: string, decidedBy: Classified['decidedBy'], declared = false): Classified => ({
    category,
    service: service?.name ?? null,
    serviceId: service?.id ?? null,
    decidedBy,
    declared:
      declared || isCore(category, policy) || (service !== null && isDeclaredService(service.id, policy)),
    party,
  });

  const said = byPolicy(item.key, 'storage', siteHost, policy);
  if (said !== null) return result(said, 'policy', true);
  if (byKey) return result(byKey.service.category, 'knowledge');
  if (byCookie) return result(byCookie.cookie.category, 'knowledge');
  if (recordsOf(item.key).length > 0) return result('consent-record', 'knowledge');
  if (host !== null && consentRequiring(host.category)) return result(host.category, 'knowledge');
  if (options.records?.has(item.key)) return result('consent-record', 'observation');
  if (party === 'first' && consentRecordName.test(item.key)) return result('consent-record', 'knowledge');
  if (party === 'first' && csrfName.test(item.key)) return result('csrf', 'knowledge');
  return result('unknown', 'nobody');
}

/** The category that the policy gives to a name: its core names, its consent records, its opt-in cookies. */
function byPolicy(name: string, area: 'cookie' | 'storage', siteHost: string, policy: Policy): string | null {
  for (const entry of policy.core) {
    if (
      entry.name !== undefined &&
      (entry.area ?? 'any') !== (area === 'cookie' ? 'storage' : 'cookie') &&
      nameFits(name, entry.name)
    )
      return 'necessary';
  }
  const site = policy.sites.find(({ url }) => hostOf(url) === siteHost);
  if (site?.consent?.records?.some((record) => nameFits(name, record))) return 'consent-record';
  for (const { id, cookies } of policy.optIn) {
    if (cookies?.some((cookie) => nameFits(name, cookie.name))) return consentRequiring(id) ? id : 'opt-in';
  }
  return null;
}

/** Exact, or with `*` for any characters. */
export function nameFits(name: string, wanted: string): boolean {
  if (!wanted.includes('*')) return name === wanted;
  const parts = wanted.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(name);
}

/** Whether the policy lists a category among what may be set without asking. */
export const isCore = (category: string, policy: Policy): boolean =>
  policy.core.some((entry) => entry.category === category);

/** Names that the knowledge base knows as something that needs consent: they never count as records of a choice. */
export const isKnownTracker = (name: string): boolean =>
  cookiesOf(name).some(({ cookie }) => consentRequiring(cookie.category)) ||
  storageOf(name).some(({ service }) => consentRequiring(service.category));

/** Seconds that a platform's own cookie of this name usually lives; null where nobody says, or until the browser closes. */
export function usualLifetime(name: string): number | null {
  const known = platformOf(name)[0]?.lifetime;
  return known === undefined || known === null ? null : parseDuration(known);
}
