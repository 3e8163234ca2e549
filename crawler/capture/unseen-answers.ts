/**
 * Answers whose cookies the browser does not report: they are found in the cookie store alone, and one of
 * these requests is the likely cause.
 */
import { domainCovers, hostOf } from '../../rules/address.ts';
import type { Exchange } from './exchange.ts';
import type { Stamp } from './recorder.ts';

/** A request whose answer may have set cookies that nothing reported. */
export interface UnseenAnswer {
  url: string;
  /** When and on which page the request was sent. */
  stamp: Stamp;
}

const MAX_ANSWERS = 500;

/** Remembers such requests for a whole journey: an answer may come when the next page is open. */
export class UnseenAnswers {
  readonly #answers: UnseenAnswer[] = [];

  /**
   * Notes a request that is over. CDP leaves Set-Cookie out of the handshake of a WebSocket, sends no raw
   * headers for what service workers and shared workers load, and nothing when the page has been left.
   */
  note({ type, targetType, request: { url }, last, response, raw, failure, stamp }: Exchange): void {
    const byWorker = targetType === 'service-worker' || targetType === 'shared-worker';
    const late = last && response === null && failure === null;
    const unseen = raw === null && (type === 'websocket' || byWorker || late);
    if (unseen && this.#answers.length < MAX_ANSWERS) this.#answers.push({ url, stamp });
  }

  /** The last such request to a host that can set a cookie of this domain. */
  to(domain: string): UnseenAnswer | undefined {
    return this.#answers.findLast(({ url }) => domainCovers(domain, hostOf(url)));
  }
}
