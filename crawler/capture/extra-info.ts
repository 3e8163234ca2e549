/**
 * Raw answer headers come in events of their own, in any order with the rest, one for each hop of a redirect chain.
 * Here they find the hop that they belong to. Source: CDP `Network.responseReceivedExtraInfo`.
 */
import type { Protocol } from 'puppeteer-core';

type ExtraInfo = Protocol.Network.ResponseReceivedExtraInfoEvent;

/** What of a hop is needed to tell which answer is its own. */
export interface Hop {
  response: { status: number } | null;
  hasExtraInfo: boolean;
}

/** One raw Set-Cookie line with the exchange that carried it, and why the browser refused it, if it did. */
export interface RawSetCookie<H extends Hop> {
  exchange: H;
  line: string;
  blockedReasons: string[];
}

/** More lines than this in one answer are not read. */
const MAX_COOKIE_LINES = 300;

export class ExtraInfoMatcher<H extends Hop> {
  readonly #waiting = new Map<string, ExtraInfo[]>();
  readonly #matched = new WeakSet<H>();
  readonly #onSetCookie: (line: RawSetCookie<H>) => void;

  constructor(tell: (line: RawSetCookie<H>) => void) {
    this.#onSetCookie = tell;
  }

  add(event: ExtraInfo, hops: readonly H[] | undefined): void {
    const waiting = this.#waiting.get(event.requestId) ?? [];
    waiting.push(event);
    this.#waiting.set(event.requestId, waiting);
    this.match(event.requestId, hops);
  }

  /** The n-th raw answer belongs to the n-th hop that has one; an internal redirect (HSTS, upgrade) has none. */
  match(id: string, hops: readonly H[] = []): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    for (const exchange of hops) {
      if (!exchange.hasExtraInfo || this.#matched.has(exchange)) continue;
      // While a hop may still turn out to be an internal redirect, its successor's headers must not be taken for its own.
      const next = waiting[0];
      if (
        !next ||
        (exchange.response &&
          exchange.response.status !== next.statusCode &&
          exchange.response.status === 307)
      )
        break;
      waiting.shift();
      this.#matched.add(exchange);
      this.#setCookies(exchange, next);
    }
  }

  clear(): void {
    this.#waiting.clear();
  }

  #setCookies(exchange: H, { headers, blockedCookies }: ExtraInfo): void {
    const header = Object.entries(headers).find(([name]) => name.toLowerCase() === 'set-cookie')?.[1] ?? '';
    for (const line of header.split('\n').filter(Boolean).slice(0, MAX_COOKIE_LINES)) {
      this.#onSetCookie({
        exchange,
        line,
        blockedReasons: blockedCookies.find(({ cookieLine }) => cookieLine === line)?.blockedReasons ?? [],
      });
    }
  }
}
