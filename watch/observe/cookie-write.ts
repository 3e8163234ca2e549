/** An attempt to set a cookie, from a Set-Cookie line or from what a script did, as an observation: the same for every watcher. */
import { Cookie, pathMatch } from 'tough-cookie';
import type { InitiatorStep } from '../../rules/evidence/common.ts';
import type { CookieWrite } from '../../rules/evidence.ts';
import type { HookMessage } from '../hook-messages.ts';
import type { Redactor } from '../redact/redactor.ts';

export interface RawCookie {
  name: string;
  value: string;
  domain: string | null;
  path: string | null;
  /** Seconds, null for a session cookie. */
  lifetime: number | null;
  secure: boolean;
  httpOnly: boolean;
  sameSite: 'Strict' | 'Lax' | 'None' | null;
  partitioned: boolean;
}

/** How it came to be set. */
export interface Setting {
  via: 'http' | 'document.cookie' | 'cookieStore';
  url: string;
  blockedReasons: string[];
  /** The page could read it back at once. */
  seen: boolean;
  initiator: InitiatorStep[];
  /** `request.id` of the response that carried it. */
  request?: string;
}

/** Max-Age comes before Expires (RFC 6265, 5.3 step 3); the browser's own cap of 400 days is not applied. */
export function parseCookieLine(line: string, now: number): RawCookie | null {
  const cookie = Cookie.parse(line, { loose: true });
  if (!cookie) return null;
  const { maxAge, expires } = cookie;
  const attribute = (name: string): boolean => (cookie.extensions ?? []).some((extension) => extension.toLowerCase() === name);
  return {
    name: cookie.key,
    value: cookie.value,
    domain: cookie.domain,
    path: cookie.path,
    lifetime: typeof maxAge === 'number' ? maxAge : maxAge === '-Infinity' ? 0 : expires instanceof Date ? Math.round((expires.getTime() - now) / 1000) : null,
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    sameSite: sameSiteOf(cookie.sameSite),
    partitioned: attribute('partitioned'),
  };
}

function sameSiteOf(value: string | undefined): RawCookie['sameSite'] {
  return ({ strict: 'Strict', lax: 'Lax', none: 'None' } as const)[value?.toLowerCase() ?? ''] ?? null;
}

/** What a script did, with what the page could see of it afterwards. Null where it is no cookie. */
export function cookieOfScript(message: Extract<HookMessage, { type: 'document.cookie' | 'cookieStore' }>): { raw: RawCookie; blockedReasons: string[]; seen: boolean } | null {
  if (message.type === 'cookieStore') return { raw: fromCookieStore(message), blockedReasons: [], seen: false };
  const raw = parseCookieLine(message.raw, Date.now());
  if (!raw) return null;
  return { raw, blockedReasons: !message.visible && shouldShow(raw, message.frame) ? ['not in document.cookie afterwards'] : [], seen: message.visible };
}

/** Whether a page that sets this cookie should be able to read it back: not one for another path, and not a deletion. */
function shouldShow({ path, lifetime }: RawCookie, frame: string): boolean {
  if (lifetime !== null && lifetime <= 0) return false;
  return path === null || path === '/' || (URL.canParse(frame) && pathMatch(new URL(frame).pathname, path));
}

/** The cookie store sets Secure on its own (Cookie Store API, "set a cookie"). */
function fromCookieStore(message: Extract<HookMessage, { type: 'cookieStore' }>): RawCookie {
  return {
    name: message.name,
    value: message.value,
    domain: message.domain,
    path: message.path,
    lifetime: message.expires === null || !Number.isFinite(message.expires) ? null : Math.round((message.expires - Date.now()) / 1000),
    secure: true,
    httpOnly: false,
    sameSite: sameSiteOf(message.sameSite),
    partitioned: message.partitioned,
  };
}

type Observed = Omit<CookieWrite, 'seq' | 'at' | 'phase' | 'visit' | 'page'>;

export function cookieWriteOf(raw: RawCookie, { via, url, blockedReasons, seen, initiator, request }: Setting, redact: Redactor): Observed {
  const origin = URL.canParse(url) ? new URL(url) : null;
  const host = origin?.hostname.toLowerCase() ?? '';
  return {
    kind: 'cookie-write',
    name: redact.name(raw.name),
    domain: (raw.domain?.replace(/^\./, '') || host).toLowerCase().slice(0, 255),
    hostOnly: !raw.domain,
    path: redactPath(raw.path ?? '/', redact),
    via,
    frame: redact.url(url),
    secureOrigin: origin?.protocol === 'https:',
    lifetime: raw.lifetime,
    deletion: raw.lifetime !== null && raw.lifetime <= 0,
    secure: raw.secure,
    httpOnly: raw.httpOnly,
    sameSite: raw.sameSite,
    partitioned: raw.partitioned,
    value: redact.shape(raw.value),
    stored: blockedReasons.length > 0 ? 'blocked' : seen ? 'stored' : 'unknown',
    blockedReasons: blockedReasons.slice(0, 5),
    initiator,
    ...(request === undefined ? {} : { request }),
  };
}

export const redactPath = (path: string, redact: Redactor): string => redact.url(`https://path${path}`).replace(/^https:\/\/path/, '');
