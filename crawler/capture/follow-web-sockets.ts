/** Follows the WebSockets of a target as exchanges of its page. */
import type { Protocol } from 'puppeteer-core';
import { hasDocuments, type AttachedTarget } from '../browser/targets.ts';
import type { Exchanges } from './exchanges.ts';
import type { FrameUrls } from './frame-urls.ts';
import { watchWebSockets } from './web-sockets.ts';

/** `begin`: the handshake is a request. */
export function followWebSockets(
  target: AttachedTarget,
  frames: FrameUrls,
  exchanges: Exchanges,
  begin: (event: Protocol.Network.RequestWillBeSentEvent) => void,
): void {
  watchWebSockets(target.session, {
    opened: (event) => {
      const frameId = hasDocuments(target) ? frames.frameOfScript(target, event.initiator) : undefined;
      begin({ ...event, ...(frameId && { frameId }), documentURL: target.url });
    },
    sent: (requestId, origin) => {
      const exchange = exchanges.last(requestId);
      if (!exchange || exchange.frameId === null) return;
      exchange.frameId = frames.frameOfOrigin(target, origin, exchange.frameId);
      const place = { frameId: exchange.frameId, documentURL: exchange.frameUrl };
      exchange.frameUrl = frames.requesterOf(target, place, exchange.frameUrl);
    },
    message: (requestId, message) => {
      const exchange = exchanges.last(requestId);
      if (exchange) exchanges.bodies.message(exchange, message);
    },
    established: (requestId, response) => {
      const exchange = exchanges.last(requestId);
      if (!exchange || exchange.done) return;
      exchange.response = response;
      exchanges.stopWaiting(exchange);
    },
    ended: (requestId, failure) => exchanges.end(requestId, failure ? { failure } : {}),
  });
}
