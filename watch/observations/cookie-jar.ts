/** Makes the observations of the browser's cookie jar, and of unseen writes, for every sensor. */
import { sameSiteOf } from '../../rules/evidence/storage.ts';
import type { CookieJar, CookieWrite, Unstamped } from '../../rules/evidence/index.ts';
import type { Redactor } from '../redact/redactor.ts';
import { redactPath } from './cookie-write.ts';

/** A cookie of the browser, as CDP and the extension API give it. */
export interface JarCookie {
  name: string;
  value: string;
  /** With a leading dot if it is sent to subdomains too. */
  domain: string;
  path: string;
  secure: boolean;
  httpOnly: boolean;
  sameSite?: string | undefined;
  partitionKey?: { topLevelSite?: string | undefined } | null | undefined;
  /** Seconds since 1970; null for a session cookie. */
  expires: number | null;
}

/** Who may have made an unseen write. */
export interface Unseen {
  /** Redacted address of the present page, or of the one that was just left. */
  page: string;
  /** Redacted address of the supposed writer, such as an answer. */
  by: string;
  /** How it must have been set, as far as that is known. */
  via?: CookieWrite['via'];
}

/** A domain in lower case without its leading dot. */
export const plainDomain = (domain: string): string => domain.replace(/^\./, '').toLowerCase();

/** The remaining lifetime in seconds; null for a session cookie. */
export const lifetimeOf = ({ expires }: Pick<JarCookie, 'expires'>, now: number): number | null =>
  expires === null ? null : Math.round(expires - now / 1000);

/** A key for a cookie's name and domain. The name comes from a page, so it is cut. */
export const cookieKey = (name: string, domain: string): string =>
  `${name.slice(0, 256)} ${plainDomain(domain)}`;

/** A key of a cookie in the store: browsers tell cookies apart by name, domain, path and partition. */
export const jarKey = ({
  name,
  domain,
  path,
  partitionKey,
}: Pick<JarCookie, 'name' | 'domain' | 'path' | 'partitionKey'>): string =>
  [name.slice(0, 256), domain.toLowerCase(), path.slice(0, 256), partitionKey?.topLevelSite ?? ''].join('\n');

/**
 * Whether two sources give the same value. Only what comes before the first character beyond ASCII counts:
 * headers and store give bytes that are no UTF-8 in different ways, and the store swallows what follows them.
 */
export function isSameValue(one: string, other: string): boolean {
  if (one === other) return true;
  const ends = [one, other].map((text) => text.search(/[^\x20-\x7e]/)).filter((end) => end >= 0);
  const end = Math.min(...ends);
  return ends.length > 0 && one.slice(0, end) === other.slice(0, end);
}

/** The observation of the jar. */
export function jarOf(
  cookies: readonly JarCookie[],
  moment: CookieJar['moment'],
  redact: Redactor,
  now: number,
): Unstamped<CookieJar> {
  const rows = cookies.map((cookie) => ({
    ...attributesOf(cookie, redact, now),
    partition: cookie.partitionKey?.topLevelSite ?? null,
  }));
  return { kind: 'cookie-jar', moment, cookies: rows };
}

/** The observation of a cookie that is in the jar although no write was seen. */
export function unseenWriteOf(
  cookie: JarCookie,
  { page, by, via = 'unknown' }: Unseen,
  redact: Redactor,
  now: number,
): Unstamped<CookieWrite> {
  return {
    kind: 'cookie-write',
    ...attributesOf(cookie, redact, now),
    via,
    frame: via === 'http' ? by : page,
    secureOrigin: /^(?:https|wss):/.test(via === 'http' ? by : page),
    deletion: false,
    partitioned: Boolean(cookie.partitionKey),
    stored: 'stored',
    blockedReasons: [],
    initiator: [{ type: 'inferred', url: by }],
  };
}

/** What the store says of a cookie. */
export const attributesOf = (cookie: JarCookie, redact: Redactor, now: number) => ({
  name: redact.name(cookie.name),
  domain: plainDomain(cookie.domain),
  hostOnly: !cookie.domain.startsWith('.'),
  path: redactPath(cookie.path, redact),
  lifetime: lifetimeOf(cookie, now),
  secure: cookie.secure,
  httpOnly: cookie.httpOnly,
  sameSite: sameSiteOf(cookie.sameSite),
  value: redact.shape(cookie.value),
});
