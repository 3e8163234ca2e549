/** Finds what the browser's cookie store made of a write, and says it in the words of the evidence. */
import type { CookieWrite, Unstamped } from '../../rules/evidence/index.ts';
import { siteOf } from '../../rules/address.ts';
import type { Redactor } from '../redact/redactor.ts';
import { attributesOf, isSameValue, plainDomain, type JarCookie } from './cookie-jar.ts';
import { defaultPathOf } from './cookie-line.ts';
import type { SeenCookie } from './cookie-write.ts';

/** Seconds by which a lifetime in the store may differ from the one that was asked for. */
const LIFETIME_TOLERANCE = 60;
/** Seconds after which browsers let every cookie end: 400 days. Source: RFC 6265bis, section 5.5. */
const MAX_KEPT_LIFETIME = 400 * 86_400;
/** Cookies of a site that Chromium leaves when there are more than 180. Source: `cookie_monster.h`. */
const EVICTION_LEAVES = 150;

/** The site of a cookie's domain. */
export const siteOfDomain = (domain: string): string => siteOf(`https://${plainDomain(domain)}/`);

/** The sites of which the store holds so many cookies that it may have thrown others out again. */
export function fullSites(jar: readonly JarCookie[]): ReadonlySet<string> {
  if (jar.length < EVICTION_LEAVES) return new Set();
  const counts = new Map<string, number>();
  for (const { domain } of jar) counts.set(siteOfDomain(domain), (counts.get(siteOfDomain(domain)) ?? 0) + 1);
  return new Set([...counts].flatMap(([site, count]) => (count >= EVICTION_LEAVES ? [site] : [])));
}

/** The path that the cookie has, or gets from the address that sets it. */
export const pathOf = ({ raw, url }: SeenCookie): string => raw.path ?? defaultPathOf(url);

/** Whether two writes are of one cookie. */
export const isSameCookie = (one: SeenCookie, other: SeenCookie): boolean =>
  one.raw.name === other.raw.name &&
  one.observed.domain === other.observed.domain &&
  one.observed.stored !== 'blocked';

/** The cookie of the store that this write made: the one with its path and value, if there are several. */
export function counterpart(seen: SeenCookie, sameName: readonly JarCookie[]): JarCookie | undefined {
  const path = pathOf(seen);
  const closeness = (cookie: JarCookie): number =>
    (isSameValue(cookie.value, seen.raw.value) ? 2 : 0) + (cookie.path === path ? 1 : 0);
  return sameName
    .filter(({ domain }) => plainDomain(domain) === seen.observed.domain)
    .filter((cookie) => closeness(cookie) > 0)
    .toSorted((one, other) => closeness(other) - closeness(one))[0];
}

/** The observation with the facts of the store. The lifetime that was asked for stays, unless the store differs. */
export function storedAs(
  observed: Unstamped<CookieWrite>,
  kept: JarCookie,
  now: number,
  redact: Redactor,
): Unstamped<CookieWrite> {
  const { name: _name, value: _value, lifetime, ...attributes } = attributesOf(kept, redact, now);
  const asked = observed.lifetime === null ? null : Math.min(observed.lifetime, MAX_KEPT_LIFETIME);
  const agree =
    asked === null || lifetime === null
      ? asked === lifetime
      : Math.abs(asked - lifetime) <= LIFETIME_TOLERANCE;
  return {
    ...observed,
    ...attributes,
    lifetime: agree ? observed.lifetime : lifetime,
    partitioned: Boolean(kept.partitionKey),
    stored: 'stored',
  };
}
