/**
 * Reports the handshake of a WebSocket as a request and its response, and its messages as what it sends.
 * Source: CDP `Network.webSocket*`.
 */
import type { CDPSession, Protocol } from 'puppeteer-core';
import { headerOf } from '../../watch/observations/headers.ts';
import type { Exchange } from './exchange.ts';

/** Gets the handshakes of a session's WebSockets. */
export interface WebSocketListener {
  /** A WebSocket was created. */
  opened(event: Omit<Protocol.Network.RequestWillBeSentEvent, 'documentURL'>): void;
  /** The handshake was sent from a document of this origin. */
  sent(requestId: string, origin: string): void;
  /** The handshake was answered. */
  established(requestId: string, response: Protocol.Network.Response): void;
  /** A message was sent. */
  message(requestId: string, message: Protocol.Network.WebSocketFrame): void;
  /** It failed, or was closed. Not called for one that hangs, or that the page leaves open. */
  ended(requestId: string, failure: Exchange['failure']): void;
}

/** Reports the WebSockets of a session to the listener. */
export function watchWebSockets(
  session: CDPSession,
  { opened, sent, established, message, ended }: WebSocketListener,
): void {
  const urls = new Map<string, string>();
  session.on('Network.webSocketCreated', ({ requestId, url, initiator }) => {
    if (urls.size < 1000) urls.set(requestId, url);
    opened({
      requestId,
      loaderId: '',
      timestamp: 0,
      wallTime: 0,
      redirectHasExtraInfo: false,
      type: 'WebSocket',
      request: { url, method: 'GET', headers: {}, initialPriority: 'Low', referrerPolicy: 'no-referrer' },
      initiator: initiator ?? { type: 'other' },
    });
  });
  session.on('Network.webSocketWillSendHandshakeRequest', ({ requestId, request }) => {
    const origin = headerOf(Object.entries(request.headers), 'origin');
    if (origin !== undefined) sent(requestId, origin);
  });
  session.on(
    'Network.webSocketHandshakeResponseReceived',
    ({ requestId, response: { status, statusText, headers } }) => {
      const response: Protocol.Network.Response = {
        url: urls.get(requestId) ?? '',
        status,
        statusText,
        headers,
        mimeType: '',
        charset: '',
        connectionReused: false,
        connectionId: 0,
        encodedDataLength: 0,
        securityState: 'unknown',
      };
      established(requestId, response);
    },
  );
  session.on('Network.webSocketFrameError', ({ requestId, errorMessage }) =>
    ended(requestId, { text: errorMessage, blocked: null }),
  );
  session.on('Network.webSocketFrameSent', ({ requestId, response }) => message(requestId, response));
  session.on('Network.webSocketClosed', ({ requestId }) => ended(requestId, null));
}
