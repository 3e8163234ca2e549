/**
 * What a cookie or a storage key is for. The policy decides; the knowledge base adds names and purposes;
 * what neither knows is `unknown`, never quietly allowed.
 */
import { hostMatches, hostOf } from '../address.ts';
import type { StorageItem } from '../evidence/index.ts';
import { consentRequiring, type CategoryCode } from '../knowledge/categories.ts';
import { isDeclaredService, isOwn, declarationStatusOf } from './declared.ts';
import { categoryInPolicy, isCore } from './policy-names.ts';
import { consentRecords } from '../knowledge/consent-records.ts';
import { lookup } from '../knowledge/lookup.ts';
import { consentRecordName, csrfName, sessionName } from '../knowledge/name-patterns.ts';
import { platformCookies } from '../knowledge/platform-cookies.ts';
import type { Service } from '../knowledge/service.ts';
import { DAY, parseDuration } from '../duration.ts';
import type { Policy } from '../policy/schema.ts';
import { known } from './known-services.ts';
import { serviceOfHost } from './recognise.ts';

export { consentRequiring, neverConsentRequiring } from '../knowledge/categories.ts';
export { declarationStatusOf, type DeclarationStatus } from './declared.ts';
export { serviceOf, serviceOfRequest, type Recognised } from './recognise.ts';

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
  area: StorageItem['area'];
  origin: string;
}

export interface Classified {
  /** As in the policy or the knowledge base; `unknown` where nobody knows. */
  category: CategoryCode;
  /** Name of the service, where known. */
  service: string | null;
  serviceId: string | null;
  /** `observation`: it changed when a choice was made, so it records that choice. */
  decidedBy: 'policy' | 'knowledge' | 'observation' | 'nobody';
  /** Whether the policy covers it, as a core cookie, as opt-in, or through a named recipient. */
  declared: boolean;
  party: 'first' | 'third';
  /** Whether only its writer says whose it is, and not its name. */
  byWriter: boolean;
}

export interface ClassifyOptions {
  /** Names that were seen to record a choice on this site: `observedRecords` in `facts/records.ts`. */
  records?: ReadonlySet<string>;
  /** The known tracker whose script wrote it: `trackerThatWrote` in `writer.ts`. */
  writer?: Service | null;
}

const cookiesOf = (name: string) => known().cookiesOf(name);
const storageOf = (key: string) => known().storageOf(key);
const recordsOf = lookup(consentRecords, (record) => record);
const platformOf = lookup(platformCookies, (cookie) => cookie);

/** `host` is the cookie's domain or the storage's; a service's own hosts are as good as the domain that is listed. */
const belongsTo = (host: string, service: Service, domain: string | undefined): boolean =>
  (domain !== undefined && hostMatches(host, `*.${domain}`)) ||
  service.hosts.some((pattern) => hostMatches(host, pattern) || pattern.endsWith(`.${host}`));

/** A category, and who decided on it. Null: that one does not know. */
type Decision = Pick<Classified, 'category' | 'decidedBy'>;
const decidedBy = (who: Decision['decidedBy'], category: CategoryCode | null | undefined): Decision | null =>
  category === null || category === undefined ? null : { category, decidedBy: who };
const undecided: Decision = { category: 'unknown', decidedBy: 'nobody' };

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
  const declaredHost = party === 'third' && declarationStatusOf(domain, siteHost, policy) === 'declared';
  const isRecord = recordsOf(cookie.name).some(({ area }) => area === 'cookie');
  const writer = writerThatDecides(byName?.cookie.category, isRecord, options);
  const known =
    writer?.category ??
    byName?.cookie.category ??
    (isRecord ? 'consent-record' : null) ??
    categoryOnPlatform(cookie, party === 'first' || declaredHost) ??
    categoryOfHost(host);
  const decision =
    decidedBy('policy', categoryInPolicy(cookie.name, 'cookie', siteHost, policy)) ??
    decidedBy('knowledge', known) ??
    decidedBy('observation', options.records?.has(cookie.name) ? 'consent-record' : null) ??
    decidedBy('knowledge', party === 'first' ? categoryByForm(cookie) : null) ??
    undecided;
  const service = writer ?? byName?.service ?? host;
  return { ...classified(decision, service, party, policy, declaredHost), byWriter: writer !== null };
}

/**
 * The tracker that wrote it, unless its name says more: what a tracker keeps, or a known record of a choice.
 */
function writerThatDecides(
  byName: CategoryCode | undefined,
  isRecord: boolean,
  { writer = null }: ClassifyOptions,
): Service | null {
  return isRecord || (byName !== undefined && consentRequiring(byName)) ? null : writer;
}

function classified(
  { category, decidedBy }: Decision,
  service: Service | null,
  party: Classified['party'],
  policy: Policy,
  declaredHost = false,
): Omit<Classified, 'byWriter'> {
  return {
    category,
    service: service?.name ?? null,
    serviceId: service?.id ?? null,
    decidedBy,
    declared:
      decidedBy === 'policy' ||
      declaredHost ||
      isCore(category, policy) ||
      (service !== null && isDeclaredService(service.id, policy)),
    party,
  };
}

const isSetByServer = ({ via, httpOnly }: CookieToClassify): boolean =>
  via === undefined || via === 'http' || (via === 'unknown' && httpOnly !== false);

function categoryOnPlatform(cookie: CookieToClassify, trusted: boolean): CategoryCode | null {
  const entry = platformOf(cookie.name).find(
    ({ anyParty, setBy }) => (trusted || anyParty === true) && (setBy === undefined || isSetByServer(cookie)),
  );
  return entry?.category ?? null;
}

const categoryOfHost = (host: Service | null): CategoryCode | null =>
  host !== null && consentRequiring(host.category) ? host.category : null;

/** What the name looks like, of a cookie of the site's own that nobody knows. */
function categoryByForm(cookie: CookieToClassify): CategoryCode | null {
  if (consentRecordName.test(cookie.name)) return 'consent-record';
  if (csrfName.test(cookie.name) && isShortLived(cookie.lifetime)) return 'csrf';
  return sessionName.test(cookie.name) && isSetByServer(cookie) ? 'session' : null;
}

const isShortLived = (lifetime: number | null | undefined): boolean =>
  lifetime === undefined || lifetime === null || lifetime <= DAY;

/** The service whose key it is by its name, and what the key is for. */
function storageByName(
  item: StorageToClassify,
  origin: string,
  party: Classified['party'],
): { service: Service; category: CategoryCode } | null {
  const byKey = storageOf(item.key).find(
    ({ service, item: entry }) =>
      entry.area === item.area &&
      (entry.origin === 'own' ? party === 'first' : belongsTo(origin, service, entry.origin)),
  );
  // Many keep in storage, under the same name, what they keep in a cookie elsewhere.
  if (byKey) return { service: byKey.service, category: byKey.service.category };
  if (party === 'third' || item.key.length < 4) return null;
  const byCookie = cookiesOf(item.key).find(
    ({ cookie }) => cookie.party === 'first' && cookie.match !== 'suffix',
  );
  return byCookie ? { service: byCookie.service, category: byCookie.cookie.category } : null;
}

export function classifyStorage(
  item: StorageToClassify,
  siteHost: string,
  policy: Policy,
  options: ClassifyOptions = {},
): Classified {
  const origin = hostOf(item.origin);
  const party = origin === '' || isOwn(origin, siteHost, policy) ? 'first' : 'third';
  const byName = storageByName(item, origin, party);
  const host = party === 'third' ? serviceOfHost(origin) : null;
  const isRecord = recordsOf(item.key).length > 0;
  const writer = writerThatDecides(byName?.category, isRecord, options);
  const known =
    writer?.category ?? byName?.category ?? (isRecord ? 'consent-record' : null) ?? categoryOfHost(host);
  const decision =
    decidedBy('policy', categoryInPolicy(item.key, 'storage', siteHost, policy)) ??
    decidedBy('knowledge', known) ??
    decidedBy('observation', options.records?.has(item.key) ? 'consent-record' : null) ??
    decidedBy('knowledge', party === 'first' ? categoryOfKey(item.key) : null) ??
    undecided;
  const service = writer ?? byName?.service ?? host;
  return { ...classified(decision, service, party, policy), byWriter: writer !== null };
}

/** What the name of a key looks like, of the site's own storage. */
const categoryOfKey = (key: string): CategoryCode | null =>
  consentRecordName.test(key) ? 'consent-record' : csrfName.test(key) ? 'csrf' : null;

/** Names that the knowledge base knows as something that needs consent: they never count as records of a choice. */
export const isKnownTracker = (name: string): boolean =>
  cookiesOf(name).some(({ cookie }) => consentRequiring(cookie.category)) ||
  storageOf(name).some(({ service }) => consentRequiring(service.category));

/** Seconds that a platform's own cookie of this name usually lives; null where nobody says, or until the browser closes. */
export function usualLifetime(name: string): number | null {
  const known = platformOf(name)[0]?.lifetime;
  return known === undefined || known === null ? null : parseDuration(known);
}
