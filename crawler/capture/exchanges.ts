/** The exchanges of a page, hop by hop, from their beginning until those who listen know how they ended. */
import type { CDPSession, Protocol } from 'puppeteer-core';
import type { Exchange } from './exchange.ts';
import { ExtraInfoMatcher, type RawSetCookie } from './extra-info.ts';
import { nextHopOf } from './last-requests.ts';
import { RequestBodies } from './request-bodies.ts';
import { UnseenAnswers } from './unseen-answers.ts';

/** Redirects that a browser follows. Source: Fetch, "HTTP-redirect fetch". */
const MAX_REDIRECTS = 20;

/** Gets what becomes of the exchanges. */
interface ExchangeListener {
  began(exchange: Exchange): void;
  ended(exchange: Exchange): void;
  setCookie(line: RawSetCookie<Exchange>): void;
  /** The head of its answer came. `unread`: lines that set cookies and are not read, since they are too many. */
  answered(exchange: Exchange, unread: number): void;
}

/** By CDP's request id, which all hops of a redirect chain share. */
export class Exchanges {
  /** Requests whose answers may have set cookies that the browser did not report. */
  readonly unseenAnswers = new UnseenAnswers();
  readonly bodies = new RequestBodies();
  readonly #listener: ExchangeListener;
  readonly #hops = new Map<string, Exchange[]>();
  readonly #extraInfo: ExtraInfoMatcher<Exchange>;
  /** Exchanges without response headers. */
  readonly #open = new Set<Exchange>();
  /** Those whose page is gone, while the browser goes on with them. */
  readonly #outlive = new Set<Exchange>();
  /** Those that listeners know to be finished. */
  readonly #told = new WeakSet<Exchange>();

  constructor(listener: ExchangeListener) {
    this.#listener = listener;
    this.#extraInfo = new ExtraInfoMatcher<Exchange>({
      setCookie: (line) => listener.setCookie(line),
      matched: (exchange, unread) => {
        listener.answered(exchange, unread);
        if (exchange.failure) this.close(exchange);
        else if (this.#outlive.has(exchange)) this.#answeredAlone(exchange);
      },
    });
  }

  /** The last hop of a request. */
  last(id: string): Exchange | undefined {
    return this.#hops.get(id)?.at(-1);
  }

  get all(): Exchange[] {
    return [...this.#hops.values()].flat();
  }

  /** Whether one waits for an answer. */
  get waiting(): boolean {
    return this.#open.size > 0;
  }

  /** How many of those that wait for an answer are such. */
  openOnes(isSuch: (exchange: Exchange) => boolean): number {
    return [...this.#open].filter(isSuch).length;
  }

  /** Nobody waits for its answer any more. It is not over: its raw headers may still come. */
  stopWaiting(exchange: Exchange): void {
    this.#open.delete(exchange);
  }

  /** Takes the raw headers of an answer, which may come before the hop that they belong to. */
  extraInfo(event: Protocol.Network.ResponseReceivedExtraInfoEvent): void {
    this.#extraInfo.add(event, this.#hops.get(event.requestId));
  }

  /** A hop begins. */
  begin(exchange: Exchange, session: CDPSession): void {
    this.#asksFor(exchange);
    this.bodies.read(exchange, session);
    this.#begin(exchange);
  }

  #begin(exchange: Exchange): void {
    const hops = this.#hops.get(exchange.id) ?? [];
    hops.push(exchange);
    this.#open.add(exchange);
    this.#hops.set(exchange.id, hops);
    this.unseenAnswers.note(exchange);
    this.#listener.began(exchange);
    this.#extraInfo.match(exchange.id, hops);
  }

  /** A preflight has the frame and the initiator of the request that it asks for, which may come after it. */
  #asksFor(exchange: Exchange): void {
    const { type, requestId } = exchange.initiator;
    const asker = type === 'preflight' ? this.last(requestId ?? '') : undefined;
    if (!asker) return;
    const { frameId, frameUrl, targetType, initiator } = asker;
    const { phase } = asker.stamp;
    Object.assign(exchange, { frameId, frameUrl, targetType, initiator });
    exchange.stamp = { ...exchange.stamp, phase };
  }

  /** Ends a request of which no usual event tells. */
  end(id: string, end: Partial<Pick<Exchange, 'response' | 'raw' | 'failure'>>): void {
    const exchange = this.last(id);
    if (!exchange || exchange.done) return;
    if (!exchange.response) Object.assign(exchange, end);
    this.close(exchange);
  }

  /** The page is gone, and the browser goes on with the request. */
  outlives(exchange: Exchange): void {
    this.#outlive.add(exchange);
    if (exchange.raw) this.#answeredAlone(exchange);
  }

  /** A request that outlived its page was answered; the browser follows redirects by itself. */
  #answeredAlone(exchange: Exchange): void {
    this.close(exchange);
    const next = nextHopOf(exchange);
    if (!next || (this.#hops.get(exchange.id) ?? []).length > MAX_REDIRECTS) return;
    this.#outlive.add(next);
    this.#begin(next);
  }

  /** The hop is over. */
  close(exchange: Exchange): void {
    if (exchange.done) return;
    exchange.done = true;
    this.#open.delete(exchange);
    this.#asksFor(exchange);
    this.unseenAnswers.note(exchange);
    const body = this.bodies.pending(exchange);
    if (body) void body.then(() => this.#tell(exchange));
    else this.#tell(exchange);
  }

  #tell(exchange: Exchange): void {
    if (this.#told.has(exchange)) return;
    this.#told.add(exchange);
    this.#listener.ended(exchange);
  }

  /** Matches raw headers that waited for the answer of the page. */
  match(id: string): void {
    this.#extraInfo.match(id, this.#hops.get(id));
  }

  /** Ends all that are open and forgets them. */
  reset(): void {
    for (const id of this.#hops.keys()) this.match(id);
    this.bodies.reset();
    for (const exchange of this.all) {
      this.close(exchange);
      this.#tell(exchange);
    }
    this.#hops.clear();
    this.#extraInfo.clear();
    this.#outlive.clear();
  }
}
