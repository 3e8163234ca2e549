/**
 * Makes the observation of an attempt to set a cookie, by a Set-Cookie line or a script, for every sensor.
 */
import type { InitiatorStep } from '../../rules/evidence/common.ts';
import { sameSiteOf } from '../../rules/evidence/storage.ts';
import type { CookieWrite, Unstamped } from '../../rules/evidence/index.ts';
import type { HookMessage } from '../hooks/messages.ts';
import type { Redactor } from '../redact/redactor.ts';
import { redactId } from './request.ts';
import { defaultPathOf, parseCookieLine, type RawCookie } from './cookie-line.ts';

/** How the cookie was set. */
interface Setting {
  via: 'http' | 'document.cookie' | 'cookieStore';
  url: string;
  blockedReasons: readonly string[];
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

/**
 * A cookie with its value, which is read before redaction, and its observation. Unless the browser said that
 * it refused the cookie, the observation says `unknown`: the cookie store decides (`decide-stored.ts`).
 */
export interface SeenCookie {
  raw: RawCookie;
  /** Address of the response or the document that set it. */
  url: string;
  observed: Unstamped<CookieWrite>;
}

/** The cookie of a Set-Cookie line; null if the line is no cookie. */
export function cookieOfResponse(
  { line, url, request, initiator, blockedReasons = [] }: RawSetCookie,
  redact: Redactor,
): SeenCookie | null {
  const raw = parseCookieLine(line, Date.now());
  if (!raw) return null;
  const chain: InitiatorStep[] = [...initiator, { type: 'response', url: redact.url(url) }];
  return {
    raw,
    url,
    observed: cookieWriteOf(raw, { via: 'http', url, blockedReasons, initiator: chain, request }, redact),
  };
}

type ScriptMessage = Extract<HookMessage, { type: 'document.cookie' | 'cookieStore' }>;

/** The cookie that a script set; null if its text is no cookie. */
export function cookieWrittenBy(
  message: ScriptMessage,
  initiator: InitiatorStep[],
  redact: Redactor,
): SeenCookie | null {
  const raw =
    message.type === 'cookieStore' ? fromCookieStore(message) : parseCookieLine(message.raw, Date.now());
  if (!raw) return null;
  const setting = { via: message.type, url: message.frame, blockedReasons: [], initiator };
  return { raw, url: message.frame, observed: cookieWriteOf(raw, setting, redact) };
}

type StoreMessage = Extract<HookMessage, { type: 'cookieStore' }>;

/** The cookie store sets Secure on its own (Cookie Store API, "set a cookie"). */
function fromCookieStore(message: StoreMessage): RawCookie {
  return {
    name: message.name,
    value: message.value,
    domain: message.domain?.replace(/^\./, '').toLowerCase() || null,
    path: message.path,
    lifetime: lifetimeInStore(message),
    secure: true,
    httpOnly: false,
    sameSite: sameSiteOf(message.sameSite),
    partitioned: message.partitioned,
  };
}

/** Seconds; null for a session cookie. */
function lifetimeInStore({ expires, maxAge }: StoreMessage): number | null {
  if (maxAge !== null && Number.isFinite(maxAge)) return Math.trunc(maxAge);
  return expires !== null && Number.isFinite(expires) ? Math.round((expires - Date.now()) / 1000) : null;
}

function cookieWriteOf(
  raw: RawCookie,
  { via, url, blockedReasons, initiator, request }: Setting,
  redact: Redactor,
): Unstamped<CookieWrite> {
  const origin = URL.canParse(url) ? new URL(url) : null;
  const host = origin?.hostname.toLowerCase() ?? '';
  return {
    kind: 'cookie-write',
    name: redact.name(raw.name),
    domain: (raw.domain ?? host).slice(0, 255),
    hostOnly: !raw.domain,
    path: redactPath(raw.path ?? defaultPathOf(url), redact),
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
    stored: blockedReasons.length > 0 ? 'blocked' : 'unknown',
    blockedReasons: blockedReasons.slice(0, 5),
    initiator,
    ...(request === undefined ? {} : { request: redactId(request, redact) }),
  };
}

/** The path of a cookie without tokens. In a cookie's path `?` and `#` have no meaning of their own. */
export const redactPath = (path: string, redact: Redactor): string =>
  redact
    .url(`https://path${path.replaceAll('?', '%3F').replaceAll('#', '%23')}`)
    .replace(/^https:\/\/path/, '')
    .replaceAll('%3F', '?')
    .replaceAll('%23', '#');
