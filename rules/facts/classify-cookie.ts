/** What a cookie is for. */
import { DAY } from '../duration.ts';
import type { CategoryCode } from '../knowledge/categories.ts';
import { consentRecordName, csrfName, sessionName } from '../knowledge/name-patterns.ts';
import type { Policy } from '../policy/schema.ts';
import {
  belongsTo,
  categoryOfHost,
  classified,
  decidedBy,
  undecided,
  writerThatDecides,
  type Purpose,
  type ClassifyOptions,
} from './classified.ts';
import { isOwn, declarationStatusOf } from './declared.ts';
import { cookiesOf, platformOf, recordsOf } from './known-names.ts';
import { categoryInPolicy } from './policy-names.ts';
import { serviceOfHost } from './recognise.ts';

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

/** `siteHost` is the host of the visited site, or of the page on it. */
export function classifyCookie(
  cookie: CookieToClassify,
  siteHost: string,
  policy: Policy,
  options: ClassifyOptions = {},
): Purpose {
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

const isSetByServer = ({ via, httpOnly }: CookieToClassify): boolean =>
  via === undefined || via === 'http' || (via === 'unknown' && httpOnly !== false);

function categoryOnPlatform(cookie: CookieToClassify, trusted: boolean): CategoryCode | null {
  const entry = platformOf(cookie.name).find(
    ({ anyParty, setBy }) => (trusted || anyParty === true) && (setBy === undefined || isSetByServer(cookie)),
  );
  return entry?.category ?? null;
}

/** What the name looks like, of a cookie of the site's own that nobody knows. */
function categoryByForm(cookie: CookieToClassify): CategoryCode | null {
  if (consentRecordName.test(cookie.name)) return 'consent-record';
  if (csrfName.test(cookie.name) && isShortLived(cookie.lifetime)) return 'csrf';
  return sessionName.test(cookie.name) && isSetByServer(cookie) ? 'session' : null;
}

const isShortLived = (lifetime: number | null | undefined): boolean =>
  lifetime === undefined || lifetime === null || lifetime <= DAY;
