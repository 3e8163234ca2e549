/**
 * Matches raw response headers with the hop of a redirect chain that they belong to. The browser sends them
 * in events of their own, which come before or after the other events. Source: CDP
 * `Network.responseReceivedExtraInfo`.
 */
import type { Protocol } from 'puppeteer-core';

type ExtraInfo = Protocol.Network.ResponseReceivedExtraInfoEvent;

/** The part of a hop that matching needs. */
export interface Hop {
  response: { status: number } | null;
  hasExtraInfo: boolean;
}

/**
 * A raw Set-Cookie line, the exchange that carried it, and the browser's reasons if it refused the cookie.
 */
export interface RawSetCookie<H extends Hop> {
  exchange: H;
  line: string;
  blockedReasons: string[];
}

/** Set-Cookie lines that are read of one response. */
const MAX_COOKIE_LINES = 300;

/** Calls `onSetCookie` for each Set-Cookie line, once its hop is known. */
export class ExtraInfoMatcher<H extends Hop> {
  readonly #waiting = new Map<string, ExtraInfo[]>();
  readonly #matched = new WeakSet<H>();
  readonly #onSetCookie: (line: RawSetCookie<H>) => void;

  constructor(onSetCookie: (line: RawSetCookie<H>) => void) {
    this.#onSetCookie = onSetCookie;
  }

  /** Takes an event; `hops` are those of its request that are known so far. */
  add(event: ExtraInfo, hops: readonly H[] | undefined): void {
    const waiting = this.#waiting.get(event.requestId) ?? [];
    waiting.push(event);
    this.#waiting.set(event.requestId, waiting);
    this.match(event.requestId, hops);
  }

  /**
   * Matches waiting events of a request. The n-th event belongs to the n-th hop that has one; an internal
   * redirect (HSTS, https upgrade) has none.
   */
  match(id: string, hops: readonly H[] = []): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    for (const exchange of hops) {
      if (!exchange.hasExtraInfo || this.#matched.has(exchange)) continue;
      // A 307 without an event of its status may be an internal redirect: the event belongs to a later hop.
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

  /** Drops the events that found no hop. */
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
