/** An exchange as it begins, from CDP's `Network.requestWillBeSent`. */
import type { Protocol } from 'puppeteer-core';
import { headerOf } from '../../watch/observations/headers.ts';
import type { AttachedTarget } from '../browser/targets.ts';
import type { Exchange } from './exchange.ts';
import { speculationOf } from './speculation.ts';

type Begun = Pick<Exchange, 'type' | 'stamp' | 'frameUrl' | 'mainFrame'>;

/** `leaving`: the page is about to be unloaded. */
export function exchangeOf(
  target: AttachedTarget,
  event: Protocol.Network.RequestWillBeSentEvent,
  { type, stamp, frameUrl, mainFrame, leaving }: Begun & { leaving: boolean },
): Exchange {
  return {
    id: event.requestId,
    stamp,
    request: event.request,
    type: type.toLowerCase(),
    frameId: event.frameId ?? null,
    frameUrl,
    mainFrame,
    body: null,
    messages: 0,
    last: event.type === 'Ping' || (leaving && !mainFrame),
    speculative: speculationOf(target, event),
    // The browser itself sends it, as it sends documents.
    deferred: event.type === 'Fetch' && event.loaderId === event.requestId,
    targetType: target.type,
    initiator: event.initiator,
    redirectedFrom: event.redirectResponse ? event.redirectResponse.url : null,
    response: null,
    raw: null,
    failure: null,
    hasExtraInfo: true,
    done: false,
  };
}

/** Chromium gives preflights, and what links prefetch, the type `Other`. */
export function typeOf({
  type = 'Other',
  initiator,
  request,
}: Protocol.Network.RequestWillBeSentEvent): string {
  if (initiator.type === 'preflight') return 'preflight';
  const purpose = headerOf(Object.entries(request.headers), 'sec-purpose') ?? '';
  return type === 'Other' && purpose.includes('prefetch') ? 'prefetch' : type;
}
