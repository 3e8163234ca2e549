/** The network activity of a journey's current page, for those who listen to it and those who wait for it. */
import { hasDocuments, type AttachedTarget } from '../browser/targets.ts';
import { Exchanges } from './exchanges.ts';
import { FrameUrls } from './frame-urls.ts';
import { NetworkEvents } from './network-events.ts';
import { NetworkListeners, type Missed, type NetworkListener } from './network-listener.ts';
import { NotedRequests } from './noted-requests.ts';
import type { Stamp } from './recorder.ts';
import { watchPrerendering } from './speculation.ts';
import type { UnseenAnswers } from './unseen-answers.ts';
import type { Gate } from '../network/gate.ts';
import { scaledNow } from '../scaled-time.ts';

/** How the Network domain is enabled: whoever does so again must ask for the same, or bodies are lost. */
export const networkOptions = { maxPostDataSize: 65_536 };

/** Joins what network events, and others, tell of the page's requests. */
export class NetworkLog {
  readonly #exchanges = new Exchanges({
    began: (exchange) => this.#tell((listener) => listener.started?.(exchange)),
    ended: (exchange) => this.#tell((listener) => listener.finished?.(exchange)),
    setCookie: (line) => this.#tell((listener) => listener.setCookie?.(line)),
    answered: (exchange, unread) => {
      const { request, stamp } = exchange;
      const reason = `${URL.parse(request.url)?.host} sets ${unread} more cookies in one answer than are read`;
      if (unread > 0) this.#missed({ affects: ['cookie-write'], reason, stamp });
      this.#noted.headOf(exchange);
      this.#tell((listener) => listener.answered?.(exchange));
    },
  });
  readonly #noted = new NotedRequests({
    began: (target, request) => this.#events.note(target, request),
    ended: (id, end) => this.#exchanges.end(id, end),
    missed: (reason) => this.#missed({ affects: ['request'], reason, stamp: this.#now() }),
  });
  readonly #listeners = new NetworkListeners();
  readonly #frames = new FrameUrls();
  readonly #events: NetworkEvents;
  readonly #now: () => Stamp;
  #lastActivity = scaledNow();

  /** `gate`: through which the browser connects. */
  constructor(now: () => Stamp, gate?: Pick<Gate, 'explain'>) {
    this.#now = now;
    this.#events = new NetworkEvents({
      exchanges: this.#exchanges,
      frames: this.#frames,
      now,
      gate,
      active: () => this.restartQuietPeriod(),
    });
  }

  /** Adds a listener. Returns a function that removes it. */
  listen(listener: NetworkListener): () => void {
    return this.#listeners.add(listener);
  }

  /** Requests whose answers may have set cookies that the browser did not report. */
  get unseenAnswers(): UnseenAnswers {
    return this.#exchanges.unseenAnswers;
  }

  /** Milliseconds since the last request or response headers. */
  get quietFor(): number {
    return scaledNow() - this.#lastActivity;
  }

  /** Whether a request of the page waits for an answer. */
  get waiting(): boolean {
    return this.#exchanges.waiting;
  }

  /** Begins a new quiet period, before an action that may cause requests. */
  restartQuietPeriod(): void {
    this.#lastActivity = scaledNow();
  }

  /** The page is about to be unloaded: requests from now on count as its unload requests. */
  visitEnds(): void {
    this.#events.visitEnds();
  }

  /** Open requests that outlive their page: beacons, and all that is sent while the page is left. */
  get lastRequests(): number {
    return this.#exchanges.openOnes(({ last, deferred }) => last && !deferred);
  }

  /** Open requests of `fetchLater`: the browser tells nothing of the answers. */
  get deferredRequests(): number {
    return this.#exchanges.openOnes(({ deferred }) => deferred);
  }

  /** How many frames are around a frame. */
  depthOf(frameId: string): number {
    return this.#frames.depthOf(frameId);
  }

  /** Says how many of the last requests had no answer after so long. */
  giveUpAnswers(after: string): void {
    const reasons = {
      [`of the last requests of the page ${this.lastRequests} had no answer after ${after}`]:
        this.lastRequests,
      'the browser does not show the answers to fetchLater': this.deferredRequests,
    };
    for (const [reason, count] of Object.entries(reasons))
      if (count > 0) this.#missed({ affects: ['cookie-write'], reason, stamp: this.#now() });
  }

  /** Enables the Network domain of a target and listens to it. */
  attach(target: AttachedTarget): void {
    const { session } = target;
    this.#frames.attach(target);
    this.#events.attach(target);
    this.#noted.attach(target, {
      urlOf: (id) => this.#exchanges.last(id)?.request.url,
      navigatedTo: (url) =>
        this.#exchanges.all.some(({ type, request }) => type === 'document' && request.url === url),
    });
    // The Page domain reports frames; workers do not have it.
    if (hasDocuments(target)) target.setUp(session.send('Page.enable'));
    target.setUp(session.send('Network.enable', networkOptions));
    if (target.type === 'page')
      watchPrerendering(target, (reason) =>
        this.#missed({ affects: ['request', 'cookie-write', 'storage'], reason, stamp: this.#now() }),
      );
  }

  /** Finishes the open exchanges and forgets the page, so that each visit has its own requests. */
  reset(): void {
    const hinted = this.#exchanges.all.filter(({ response }) => response?.fromEarlyHints === true);
    this.#noted.reset(new Set(hinted.map(({ request }) => request.url)));
    this.#exchanges.reset();
    this.#events.reset();
  }

  #tell(event: (listener: NetworkListener) => void): void {
    this.#listeners.tell(event);
  }

  #missed(missed: Missed): void {
    this.#tell((listener) => listener.missed?.(missed));
  }
}
