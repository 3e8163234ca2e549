/** What the browser's jar holds, and the writes that nobody saw, as observations: the same for every sensor. */
import { sameSiteOf } from '../../rules/evidence/storage.ts';
import type { CookieJar, CookieWrite, Unstamped } from '../../rules/evidence/index.ts';
import type { Redactor } from '../redact/redactor.ts';
import { redactPath } from './cookie-write.ts';

/** A cookie as browsers tell of it, to CDP and to extensions alike. */
export interface JarCookie {
  name: string;
  value: string;
  /** With a leading dot where it goes to subdomains too. */
  domain: string;
  path: string;
  secure: boolean;
  httpOnly: boolean;
  sameSite?: string | undefined;
  partitionKey?: { topLevelSite?: string | undefined } | null | undefined;
  /** Seconds since 1970; null for a session cookie. */
  expires: number | null;
}

/** Where an unseen write is put down. */
export interface Unseen {
  /** Redacted address of the page that lives, or has just gone. */
  page: string;
  /** Redacted address of who else could have set it, such as a service worker. */
  by: string;
}

export const plainDomain = (domain: string): string => domain.replace(/^\./, '').toLowerCase();

/** Seconds that it has left, null for a session cookie. */
export const lifetimeOf = ({ expires }: Pick<JarCookie, 'expires'>, now: number): number | null =>
  expires === null ? null : Math.round(expires - now / 1000);

/** One cookie of one domain, as a key. Names come from pages, so they are bounded. */
export const cookieKey = (name: string, domain: string): string =>
  `${name.slice(0, 256)} ${plainDomain(domain)}`;

/** What the jar holds now. */
export function jarOf(
  cookies: readonly JarCookie[],
  moment: CookieJar['moment'],
  redact: Redactor,
  now: number,
): Unstamped<CookieJar> {
  const rows = cookies.map((cookie) => ({
    ...common(cookie, redact, now),
    partition: cookie.partitionKey?.topLevelSite ?? null,
  }));
  return { kind: 'cookie-jar', moment, cookies: rows };
}

/** A cookie is in the jar although nobody was seen to set it: the sensor's reach ends at service workers. */
export function unseenWriteOf(
  cookie: JarCookie,
  { page, by }: Unseen,
  redact: Redactor,
  now: number,
): Unstamped<CookieWrite> {
  return {
    kind: 'cookie-write',
    ...common(cookie, redact, now),
    via: 'unknown',
    frame: page,
    secureOrigin: page.startsWith('https:'),
    deletion: false,
    partitioned: Boolean(cookie.partitionKey),
    stored: 'stored',
    blockedReasons: [],
    initiator: [{ type: 'inferred', url: by }],
  };
}

const common = (cookie: JarCookie, redact: Redactor, now: number) => ({
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
