/**
 * Joins the network events of all targets of a journey into exchanges, one for each hop of a redirect chain.
 *
 * Events of one request can come on different sessions and in any order (a worker's, a cross-site frame's),
 * so they are joined by request id. Source: CDP `Network.*`.
 */
import type { Protocol } from 'puppeteer-core';
import { fateOf } from '../../watch/observations/fate.ts';
import { hasDocuments, type AttachedTarget } from '../browser/targets.ts';
import type { Exchange } from './exchange.ts';
import { exchangeOf, typeOf } from './begun-exchange.ts';
import { Exchanges } from './exchanges.ts';
import { FrameUrls } from './frame-urls.ts';
import { NetworkListeners, type Missed, type NetworkListener } from './network-listener.ts';
import { NotedRequests, type NotedRequest } from './noted-requests.ts';
import type { Stamp } from './recorder.ts';
import { watchPrerendering } from './speculation.ts';
import { UnloadAttribution } from './unload-attribution.ts';
import type { UnseenAnswers } from './unseen-answers.ts';
import { followWebSockets } from './follow-web-sockets.ts';
import { PRIVATE_ADDRESS, type Gate } from '../network/gate.ts';
import { scaledNow } from '../scaled-time.ts';

/** How the Network domain is enabled: whoever does so again must ask for the same, or bodies are lost. */
export const networkOptions = { maxPostDataSize: 65_536 };

/** The network activity of a journey's current page. */
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
    began: (target, request) => this.#note(target, request),
    ended: (id, end) => this.#exchanges.end(id, end),
    missed: (reason) => this.#missed({ affects: ['request'], reason, stamp: this.#now() }),
  });
  readonly #listeners = new NetworkListeners();
  readonly #frames = new FrameUrls();
  readonly #unloads = new UnloadAttribution();
  readonly #now: () => Stamp;
  readonly #gate: Pick<Gate, 'explain'> | undefined;
  #lastActivity = scaledNow();
  #leaving = false;

  /** `gate`: through which the browser connects. */
  constructor(now: () => Stamp, gate?: Pick<Gate, 'explain'>) {
    this.#now = now;
    this.#gate = gate;
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
    this.#leaving = true;
    this.#unloads.visitEnds();
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
    session.on('Network.requestWillBeSent', (event) => this.#willBeSent(target, event));
    session.on('Network.responseReceivedExtraInfo', (event) => this.#exchanges.extraInfo(event));
    session.on('Network.responseReceived', (event) => this.#response(event));
    session.on('Network.loadingFailed', (event) => this.#failed(event));
    followWebSockets(target, this.#frames, this.#exchanges, (event) => this.#willBeSent(target, event));
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
    this.#leaving = false;
    this.#unloads.reset();
  }

  /** Adds a request that no network event tells of. Nobody waits for its answer. */
  #note(target: AttachedTarget, { id, url, method, type, initiator }: NotedRequest): void {
    if (this.#exchanges.last(id)) return;
    const frameId = hasDocuments(target) ? this.#frames.frameOfScript(target, initiator) : undefined;
    const request = { url, method, headers: {}, initialPriority: 'Low', referrerPolicy: 'origin' } as const;
    const event = { requestId: id, request, initiator, loaderId: '', documentURL: target.url };
    const times = { timestamp: 0, wallTime: 0, redirectHasExtraInfo: false };
    this.#willBeSent(target, { ...event, ...times, ...(frameId && { frameId }) }, type);
    const noted = this.#exchanges.last(id);
    if (noted) this.#exchanges.stopWaiting(noted);
  }

  #willBeSent(
    target: AttachedTarget,
    event: Protocol.Network.RequestWillBeSentEvent,
    type: string = typeOf(event),
  ): void {
    this.#lastActivity = scaledNow();
    const previous = this.#exchanges.last(event.requestId);
    if (event.redirectResponse && previous && !previous.done) {
      previous.response = event.redirectResponse;
      previous.hasExtraInfo = event.redirectHasExtraInfo ?? false;
      this.#exchanges.close(previous);
    } else if (previous && !event.redirectResponse) return; // the same request reported by a second session
    const mainFrame =
      target.type === 'page' && event.type === 'Document' && event.frameId === target.targetId;
    const moment = this.#momentOf(target, event, mainFrame, previous);
    const frameUrl = mainFrame ? event.documentURL : this.#frames.requesterOf(target, event, moment.page);
    const begun = { type, stamp: moment, mainFrame, frameUrl, leaving: this.#leaving };
    this.#exchanges.begin(exchangeOf(target, event, begun), target.session);
  }

  /**
   * The stamp of a request. A redirect has the phase of the request that was redirected, an unload request
   * the phase of the page that sends it.
   */
  #momentOf(
    { targetId }: AttachedTarget,
    { loaderId, type }: Protocol.Network.RequestWillBeSentEvent,
    mainFrame: boolean,
    previous: Exchange | undefined,
  ): Stamp {
    const moment = this.#now();
    if (type === 'Document')
      this.#unloads.documentRequested(loaderId, moment.phase, mainFrame ? targetId : null);
    if (mainFrame) return moment;
    return { ...moment, phase: previous?.stamp.phase ?? this.#unloads.phaseOf(loaderId, moment.phase) };
  }

  #response(event: Protocol.Network.ResponseReceivedEvent): void {
    this.#lastActivity = scaledNow();
    const exchange = this.#exchanges.last(event.requestId);
    if (!exchange || exchange.response) return;
    exchange.response = event.response;
    exchange.hasExtraInfo = event.hasExtraInfo;
    if (exchange.mainFrame && (event.response.status === 204 || event.response.status === 205))
      this.#unloads.navigationCancelled();
    this.#exchanges.match(event.requestId);
    this.#exchanges.close(exchange);
  }

  #failed({ requestId, errorText, ...event }: Protocol.Network.LoadingFailedEvent): void {
    const exchange = this.#exchanges.last(requestId);
    if (!exchange || exchange.done) return;
    if (exchange.mainFrame) this.#unloads.navigationCancelled();
    if (exchange.last && event.canceled === true) {
      this.#exchanges.outlives(exchange);
      return;
    }
    const blocked = event.blockedReason ?? event.corsErrorStatus?.corsError ?? null;
    const text = this.#gate?.explain(exchange.request.url, errorText) ?? errorText;
    exchange.failure = { text, blocked: text === PRIVATE_ADDRESS ? text : blocked };
    // The raw headers of an answer that the page did not get may still come.
    const mayBeAnswered = fateOf(exchange.failure) === 'kept' || event.canceled === true;
    if (exchange.raw || exchange.mainFrame || !mayBeAnswered) this.#exchanges.close(exchange);
    else this.#exchanges.stopWaiting(exchange);
  }

  #tell(event: (listener: NetworkListener) => void): void {
    this.#listeners.tell(event);
  }

  #missed(missed: Missed): void {
    this.#tell((listener) => listener.missed?.(missed));
  }
}
