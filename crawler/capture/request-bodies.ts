/**
 * Reads the bodies of requests and what WebSockets send, wherever the browser keeps them. Sources: CDP
 * `Network.requestWillBeSent`, `Network.getRequestPostData`, `Network.webSocketFrameSent`.
 */
import type { CDPSession, Protocol } from 'puppeteer-core';
import type { Exchange } from './exchange.ts';
import { bytesOf, MAX_BODY_LENGTH, textOfBody } from './request-body.ts';

/** Messages of one WebSocket that are read. */
const MAX_MESSAGES = 500;
const BINARY = 2;

/** Reads the bodies of the exchanges of a page. */
export class RequestBodies {
  /** Bodies that the browser is still asked for. */
  readonly #asked = new Map<Exchange, Promise<void>>();

  /** Reads the body of a request, or asks for it if it did not come with the request. */
  read(exchange: Exchange, session: CDPSession): void {
    const { id: requestId, request } = exchange;
    const bytes = bytesOf(request);
    if (bytes) {
      if (bytes.length > 0) exchange.body = textOfBody(bytes, request.headers);
      return;
    }
    exchange.body = { text: request.postData ?? '', unread: 'the browser does not show all of it' };
    const asked = this.#ask(exchange, session.send('Network.getRequestPostData', { requestId }));
    this.#asked.set(exchange, asked);
  }

  async #ask(exchange: Exchange, asked: Promise<Protocol.Network.GetRequestPostDataResponse>): Promise<void> {
    try {
      const { postData, base64Encoded } = await asked;
      const all = Buffer.from(postData, base64Encoded ? 'base64' : 'utf8');
      if (all.length > 0) exchange.body = textOfBody(all, exchange.request.headers);
    } catch {
      // It stays unread.
    }
    this.#asked.delete(exchange);
  }

  /** Resolves when the body has come; null if it is not awaited. */
  pending(exchange: Exchange): Promise<void> | null {
    return this.#asked.get(exchange) ?? null;
  }

  /** Adds a message that a WebSocket sends, as a line of its body. */
  message(exchange: Exchange, { opcode, payloadData }: Protocol.Network.WebSocketFrame): void {
    const sent = exchange.body ?? { text: '', unread: null };
    const { text, unread } =
      opcode === BINARY
        ? textOfBody(Buffer.from(payloadData, 'base64'))
        : { text: payloadData, unread: null };
    // A Blob has an event, and no data in it.
    const isBlob = opcode === BINARY && payloadData === '';
    const messages = (exchange.messages += 1);
    const joined = sent.text === '' ? text : `${sent.text}\n${text}`;
    const tooMuch = messages > MAX_MESSAGES || joined.length > MAX_BODY_LENGTH;
    exchange.body = {
      text: messages > MAX_MESSAGES ? sent.text : joined.slice(0, MAX_BODY_LENGTH),
      unread: tooMuch
        ? 'it sends more messages than are read'
        : (sent.unread ?? unread ?? (isBlob ? 'it sends a Blob' : null)),
    };
  }

  /** Forgets what was asked for. */
  reset(): void {
    this.#asked.clear();
  }
}
