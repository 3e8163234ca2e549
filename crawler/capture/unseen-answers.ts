/**
 * Answers whose cookies the browser does not report: they are found in the cookie store alone, and one of
 * these requests is the likely cause.
 */
import { domainCovers, hostOf } from '../../rules/address.ts';
import type { Exchange } from './exchange.ts';
import type { Stamp } from './recorder.ts';

/** A request whose answer may have set cookies that nothing reported. */
type UnseenAnswer = Pick<Exchange, 'request' | 'raw' | 'stamp'>;

const MAX_ANSWERS = 500;

/** Remembers such requests for a whole journey: an answer may come when the next page is open. */
export class UnseenAnswers {
  readonly #answers = new Set<UnseenAnswer>();

  /**
   * Notes a request that has begun, and one that is over. CDP leaves Set-Cookie out of the handshake of a WebSocket,
   * sends no raw headers for what service workers and shared workers load, and nothing when the page has been left.
   */
  note(exchange: Exchange): void {
    const { type, targetType, last, response, raw, failure, done } = exchange;
    const byWorker = targetType === 'service-worker' || targetType === 'shared-worker';
    const late = done && last && response === null && failure === null;
    if (raw === null && (type === 'websocket' || byWorker || late) && this.#answers.size < MAX_ANSWERS)
      this.#answers.add(exchange);
  }

  /** The last such request to a host that can set a cookie of this domain. */
  to(domain: string): { url: string; stamp: Stamp } | undefined {
    const found = [...this.#answers].findLast(
      ({ raw, request: { url } }) => raw === null && domainCovers(domain, hostOf(url)),
    );
    return found && { url: found.request.url, stamp: found.stamp };
  }
}
