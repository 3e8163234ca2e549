/**
 * Matches raw response headers with the hop of a redirect chain that they belong to. The browser sends them
 * in events of their own, which come before or after the other events. Source: CDP
 * `Network.responseReceivedExtraInfo`.
 */
import type { Protocol } from 'puppeteer-core';
import { utf8Of } from './header-text.ts';

type ExtraInfo = Protocol.Network.ResponseReceivedExtraInfoEvent;

/** The head of an answer as the server sent it. */
export type RawResponse = { status: number; headers: Record<string, string> };

/** The part of a hop that matching needs. `raw` is filled in. */
export interface Hop {
  response: { status: number } | null;
  raw: RawResponse | null;
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

/** Gets what the raw headers tell. */
interface ExtraInfoListener<H extends Hop> {
  setCookie(line: RawSetCookie<H>): void;
  /** The hop has its raw headers; more Set-Cookie lines than `unread` are not told of. */
  matched(exchange: H, unread: number): void;
}

/** Set-Cookie lines that are read of one response. Chromium keeps 180 cookies of a site at most. */
const MAX_COOKIE_LINES = 1000;

/** Calls the listener for each Set-Cookie line, once its hop is known. */
export class ExtraInfoMatcher<H extends Hop> {
  readonly #waiting = new Map<string, ExtraInfo[]>();
  readonly #listener: ExtraInfoListener<H>;

  constructor(listener: ExtraInfoListener<H>) {
    this.#listener = listener;
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
      if (!exchange.hasExtraInfo || exchange.raw) continue;
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
      exchange.raw = { status: next.statusCode, headers: next.headers };
      this.#tell(exchange, next);
    }
  }

  /** Drops the events that found no hop. */
  clear(): void {
    this.#waiting.clear();
  }

  #tell(exchange: H, { headers, blockedCookies }: ExtraInfo): void {
    const header = Object.entries(headers).find(([name]) => name.toLowerCase() === 'set-cookie')?.[1] ?? '';
    const lines = header.split('\n').filter(Boolean);
    const refused = new Map(
      blockedCookies.map(({ cookieLine, blockedReasons }) => [utf8Of(cookieLine), blockedReasons]),
    );
    for (const each of lines.slice(0, MAX_COOKIE_LINES)) {
      const line = utf8Of(each);
      this.#listener.setCookie({ exchange, line, blockedReasons: refused.get(line) ?? [] });
    }
    this.#listener.matched(exchange, Math.max(0, lines.length - MAX_COOKIE_LINES));
  }
}
