/** Attempts to set a cookie: from Set-Cookie and from scripts, raw, before the browser caps or drops them. */
import { Cookie } from 'tough-cookie';
import type { InitiatorStep } from '../../rules/evidence/common.ts';
import type { SetCookieLine } from '../network-log.ts';
import { parseStack, type HookMessage } from './hooks/messages.ts';
import { defineObserver, type JourneyContext } from './observer.ts';

export const observer = defineObserver({
  kinds: ['cookie-write'],
  create(context) {
    context.network.listen({ setCookie: (line) => fromResponse(line, context) });
    context.hooks.listen((message) => fromScript(message, context));
    return { attached: (target) => context.hooks.attach(target) };
  },
});

interface RawCookie {
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

interface Setting {
  via: 'http' | 'document.cookie' | 'cookieStore';
  url: string;
  blockedReasons: string[];
  /** The page could read it back at once. */
  seen: boolean;
  initiator: InitiatorStep[];
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

function fromResponse({ exchange, line, blockedReasons }: SetCookieLine, context: JourneyContext): void {
  const raw = parseCookieLine(line, Date.now());
  if (!raw) return;
  const response: InitiatorStep = { type: 'response', url: context.redact.url(exchange.request.url) };
  const setting: Setting = { via: 'http', url: exchange.request.url, blockedReasons, seen: false, initiator: [...context.provenance.ofRequest(exchange), response] };
  write(raw, setting, context, exchange.id, exchange.moment);
}

function fromScript(message: HookMessage, context: JourneyContext): void {
  if (message.type !== 'document.cookie' && message.type !== 'cookieStore') return;
  const raw = message.type === 'document.cookie' ? parseCookieLine(message.raw, Date.now()) : fromCookieStore(message);
  if (!raw) return;
  const initiator = context.provenance.ofStack(parseStack(message.stack), message.frame);
  const visible = message.type === 'document.cookie' ? message.visible : null;
  write(raw, { via: message.type, url: message.frame, blockedReasons: visible === false && shouldShow(raw, message.frame) ? ['not in document.cookie afterwards'] : [], seen: visible === true, initiator }, context);
}

/** Whether a page that sets this cookie should be able to read it back: not one for another path, and not a deletion. */
function shouldShow({ path, lifetime }: RawCookie, frame: string): boolean {
  if (lifetime !== null && lifetime <= 0) return false;
  return path === null || path === '/' || (URL.canParse(frame) && new URL(frame).pathname.startsWith(path));
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

function write(raw: RawCookie, { via, url, blockedReasons, seen, initiator }: Setting, { recorder, redact, attempts }: JourneyContext, request?: string, moment = recorder.now()): void {
  const origin = URL.canParse(url) ? new URL(url) : null;
  const host = origin?.hostname.toLowerCase() ?? '';
  const domain = (raw.domain?.replace(/^\./, '') || host).toLowerCase().slice(0, 255);
  attempts.add(raw.name, domain);
  recorder.record(
    {
      kind: 'cookie-write',
      name: redact.name(raw.name),
      domain,
      hostOnly: !raw.domain,
      path: redact.url(`https://path${raw.path ?? '/'}`).replace(/^https:\/\/path/, ''),
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
    },
    moment,
  );
}
