/** Attempts to set a cookie: from Set-Cookie and from scripts, raw, before the browser caps or drops them. */
import { parseStack, type HookMessage } from '../../watch/hook-messages.ts';
import { cookieOfScript, cookieWriteOf, parseCookieLine, type RawCookie, type Setting } from '../../watch/observe/cookie-write.ts';
import type { SetCookieLine } from '../capture/network-log.ts';
import { defineObserver, type JourneyContext } from './observer.ts';

export const observer = defineObserver({
  kinds: ['cookie-write'],
  create(context) {
    context.network.listen({ setCookie: (line) => fromResponse(line, context) });
    context.hooks.listen((message) => fromScript(message, context));
    return { attached: (target) => context.hooks.attach(target) };
  },
});

function fromResponse({ exchange, line, blockedReasons }: SetCookieLine, context: JourneyContext): void {
  const raw = parseCookieLine(line, Date.now());
  if (!raw) return;
  const { url } = exchange.request;
  const initiator = [...context.provenance.ofRequest(exchange), { type: 'response' as const, url: context.redact.url(url) }];
  write(raw, { via: 'http', url, blockedReasons, seen: false, initiator, request: exchange.id }, context, exchange.moment);
}

function fromScript(message: HookMessage, context: JourneyContext): void {
  if (message.type !== 'document.cookie' && message.type !== 'cookieStore') return;
  const cookie = cookieOfScript(message);
  if (!cookie) return;
  const { raw, ...rest } = cookie;
  write(raw, { via: message.type, url: message.frame, ...rest, initiator: context.provenance.ofStack(parseStack(message.stack), message.frame) }, context);
}

function write(raw: RawCookie, setting: Setting, { recorder, redact, attempts }: JourneyContext, moment = recorder.now()): void {
  const observed = cookieWriteOf(raw, setting, redact);
  attempts.add(raw.name, observed.domain);
  recorder.record(observed, moment);
}
