/**
 * Makes the observation of an attempt to set a cookie, by a Set-Cookie line or a script, for every sensor.
 */
import { Cookie, pathMatch } from 'tough-cookie';
import type { InitiatorStep } from '../../rules/evidence/common.ts';
import { sameSiteOf } from '../../rules/evidence/storage.ts';
import type { CookieWrite, Unstamped } from '../../rules/evidence/index.ts';
import type { HookMessage } from '../hooks/messages.ts';
import type { Redactor } from '../redact/redactor.ts';

/** A parsed cookie with its value. */
export interface RawCookie {
  name: string;
  value: string;
  domain: string | null;
  path: string | null;
  /** Seconds, null for a session cookie. */
  lifetime: number | null;
  secure: boolean;
  httpOnly: boolean;
  sameSite: CookieWrite['sameSite'];
  partitioned: boolean;
}

/** How the cookie was set. */
interface Setting {
  via: 'http' | 'document.cookie' | 'cookieStore';
  url: string;
  blockedReasons: readonly string[];
  /** The page could read it back at once. */
  seen: boolean;
  initiator: InitiatorStep[];
  /** `request.id` of the response that carried it. */
  request?: string;
}

/** A Set-Cookie line and the response that carried it. */
export interface RawSetCookie {
  line: string;
  url: string;
  /** `request.id` of that response. */
  request: string;
  /** The initiators of the request. */
  initiator: readonly InitiatorStep[];
  /** The browser's reasons for refusing it, if known. */
  blockedReasons?: readonly string[];
}

/** A cookie with its value, which is read before redaction, and its observation. */
export interface SeenCookie {
  raw: RawCookie;
  observed: Unstamped<CookieWrite>;
}

/** Characters of a Set-Cookie line that are read. Browsers refuse cookies longer than 4,096 characters. */
const MAX_LINE_LENGTH = 10_000;

/** The cookie of a Set-Cookie line; null if the line is no cookie. */
export function cookieOfResponse(
  { line, url, request, initiator, blockedReasons = [] }: RawSetCookie,
  redact: Redactor,
): SeenCookie | null {
  const raw = parseCookieLine(line.slice(0, MAX_LINE_LENGTH), Date.now());
  if (!raw) return null;
  const chain: InitiatorStep[] = [...initiator, { type: 'response', url: redact.url(url) }];
  return {
    raw,
    observed: cookieWriteOf(
      raw,
      { via: 'http', url, blockedReasons, seen: false, initiator: chain, request },
      redact,
    ),
  };
}

type ScriptMessage = Extract<HookMessage, { type: 'document.cookie' | 'cookieStore' }>;

/** The cookie that a script set; null if its text is no cookie. */
export function cookieWrittenBy(
  message: ScriptMessage,
  initiator: InitiatorStep[],
  redact: Redactor,
): SeenCookie | null {
  const cookie = cookieOfScript(message);
  if (!cookie) return null;
  const { raw, ...rest } = cookie;
  return {
    raw,
    observed: cookieWriteOf(raw, { via: message.type, url: message.frame, ...rest, initiator }, redact),
  };
}

/**
 * Max-Age precedes Expires (RFC 6265, section 5.3, step 3). The browser's limit of 400 days is not applied.
 */
function parseCookieLine(line: string, now: number): RawCookie | null {
  const cookie = Cookie.parse(line, { loose: true });
  if (!cookie) return null;
  const { maxAge, expires } = cookie;
  const attribute = (name: string): boolean =>
    (cookie.extensions ?? []).some((extension) => extension.toLowerCase() === name);
  return {
    name: cookie.key,
    value: cookie.value,
    domain: cookie.domain,
    path: cookie.path,
    lifetime:
      typeof maxAge === 'number'
        ? maxAge
        : maxAge === '-Infinity'
          ? 0
          : expires instanceof Date
            ? Math.round((expires.getTime() - now) / 1000)
            : null,
    secure: cookie.secure,
    httpOnly: cookie.httpOnly,
    sameSite: sameSiteOf(cookie.sameSite),
    partitioned: attribute('partitioned'),
  };
}

/**
 * The cookie that a script set, and whether the page could read it afterwards; null if its text is no cookie.
 */
export function cookieOfScript(
  message: ScriptMessage,
): { raw: RawCookie; blockedReasons: string[]; seen: boolean } | null {
  if (message.type === 'cookieStore')
    return { raw: fromCookieStore(message), blockedReasons: [], seen: false };
  const raw = parseCookieLine(message.raw, Date.now());
  if (!raw) return null;
  return {
    raw,
    blockedReasons:
      !message.visible && shouldShow(raw, message.frame) ? ['not in document.cookie afterwards'] : [],
    seen: message.visible,
  };
}

/**
 * Whether the page should be able to read the cookie that it sets. False for another path and for a deletion.
 */
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
    lifetime:
      message.expires === null || !Number.isFinite(message.expires)
        ? null
        : Math.round((message.expires - Date.now()) / 1000),
    secure: true,
    httpOnly: false,
    sameSite: sameSiteOf(message.sameSite),
    partitioned: message.partitioned,
  };
}

function cookieWriteOf(
  raw: RawCookie,
  { via, url, blockedReasons, seen, initiator, request }: Setting,
  redact: Redactor,
): Unstamped<CookieWrite> {
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

/** The path of a cookie without tokens. */
export const redactPath = (path: string, redact: Redactor): string =>
  redact.url(`https://path${path}`).replace(/^https:\/\/path/, '');
