/**
 * Joins the network events of all targets of a journey into exchanges, one for each hop of a redirect chain.
 *
 * Events of one request can come on different sessions and in any order (a worker's, a cross-site frame's),
 * so they are joined by request id. Source: CDP `Network.*`.
 */
import type { Protocol } from 'puppeteer-core';
import type { Stamp } from './recorder.ts';
import type { AttachedTarget } from '../browser/targets.ts';
import type { Exchange } from './exchange.ts';
import { FrameUrls } from './frame-urls.ts';
import { UnloadAttribution } from './unload-attribution.ts';
import { ExtraInfoMatcher, type RawSetCookie } from './extra-info.ts';
import { watchWebSockets } from './web-sockets.ts';

type SetCookieLine = RawSetCookie<Exchange>;

/** Gets the events of a network log. */
export interface NetworkListener {
  /** A hop began. */
  started?(exchange: Exchange): void;
  /** A hop has its response headers, failed, or was still open when the page was left. */
  finished?(exchange: Exchange): void;
  /** A response carried this Set-Cookie line. */
  setCookie?(line: SetCookieLine): void;
}

/** The network activity of a journey's current page. */
export class NetworkLog {
  readonly #hops = new Map<string, Exchange[]>();
  readonly #extraInfo = new ExtraInfoMatcher<Exchange>((line) => {
    for (const listener of this.#listeners) listener.setCookie?.(line);
  });
  readonly #listeners = new Set<NetworkListener>();
  readonly #frames = new FrameUrls();
  readonly #unloads = new UnloadAttribution();
  readonly #now: () => Stamp;
  #lastActivity = performance.now();
  /** Exchanges without response headers. */
  #open = 0;

  constructor(now: () => Stamp) {
    this.#now = now;
  }

  /** Adds a listener. Returns a function that removes it. */
  listen(listener: NetworkListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Milliseconds since the last request or response headers. */
  get quietFor(): number {
    return performance.now() - this.#lastActivity;
  }

  /** Whether a request of the page waits for an answer. */
  get waiting(): boolean {
    return this.#open > 0;
  }

  /** Begins a new quiet period, before an action that may cause requests. */
  restartQuietPeriod(): void {
    this.#lastActivity = performance.now();
  }

  /** The page is about to be unloaded: requests from now on count as its unload requests. */
  visitEnds(): void {
    this.#unloads.visitEnds();
  }

  /** Enables the Network domain of a target and listens to it. */
  attach(target: AttachedTarget): void {
    const { session } = target;
    this.#frames.attach(session);
    session.on('Network.requestWillBeSent', (event) => this.#willBeSent(target, event));
    session.on('Network.responseReceivedExtraInfo', (event) =>
      this.#extraInfo.add(event, this.#hops.get(event.requestId)),
    );
    session.on('Network.responseReceived', (event) => this.#response(event));

    session.on('Network.loadingFailed', (event) => this.#failed(event));
    watchWebSockets(session, {
      opened: (event) => this.#willBeSent(target, { ...event, documentURL: target.url }),
      ended: (requestId, end) => {
        const exchange = this.#hops.get(requestId)?.at(-1);
        if (!exchange || exchange.done) return;
        Object.assign(exchange, end);
        this.#close(exchange);
      },
    });
    // The Page domain reports frames; workers do not have it.
    if (target.type === 'page' || target.type === 'frame') target.setUp(session.send('Page.enable'));
    target.setUp(session.send('Network.enable', { maxPostDataSize: 65_536 }));
  }

  /** Finishes the open exchanges and forgets the page, so that each visit has its own requests. */
  reset(): void {
    for (const hops of this.#hops.values()) for (const exchange of hops) this.#close(exchange);
    for (const [id, hops] of this.#hops) this.#extraInfo.match(id, hops);
    this.#hops.clear();
    this.#extraInfo.clear();
    this.#unloads.reset();
  }

  #willBeSent(target: AttachedTarget, event: Protocol.Network.RequestWillBeSentEvent): void {
    this.#lastActivity = performance.now();
    const hops = this.#hops.get(event.requestId) ?? [];
    const previous = hops.at(-1);
    if (event.redirectResponse && previous && !previous.done) {
      previous.response = event.redirectResponse;
      previous.hasExtraInfo = event.redirectHasExtraInfo ?? false;
      this.#close(previous);
    } else if (previous && !event.redirectResponse) return; // the same request reported by a second session
    const mainFrame =
      target.type === 'page' && event.type === 'Document' && event.frameId === target.targetId;
    const moment = this.#momentOf(target, event, mainFrame, previous);
    const exchange: Exchange = {
      id: event.requestId,
      stamp: moment,
      request: event.request,
      type: (event.type ?? 'other').toLowerCase(),
      frameId: event.frameId ?? null,
      frameUrl: mainFrame ? event.documentURL : this.#frames.requesterOf(target, event, moment.page),
      mainFrame,
      targetType: target.type,
      initiator: event.initiator,
      redirectedFrom: event.redirectResponse ? event.redirectResponse.url : null,
      response: null,
      failure: null,
      hasExtraInfo: true,
      done: false,
    };
    hops.push(exchange);
    this.#open += 1;
    this.#hops.set(event.requestId, hops);
    for (const listener of this.#listeners) listener.started?.(exchange);
    this.#extraInfo.match(event.requestId, this.#hops.get(event.requestId));
  }

  /**
   * Adds a request that only interception saw, as happens while a page is unloaded. Source: CDP
   * `Fetch.requestPaused`.
   */
  intercepted(
    target: AttachedTarget,
    { networkId, requestId, request, resourceType, frameId }: Protocol.Fetch.RequestPausedEvent,
  ): void {
    const id = networkId ?? requestId;
    if (this.#hops.has(id)) return;
    const url = this.#frames.urlOf(frameId) ?? target.url;
    this.#willBeSent(target, {
      requestId: id,
      loaderId: '',
      documentURL: url,
      timestamp: 0,
      wallTime: 0,
      redirectHasExtraInfo: false,
      type: resourceType,
      frameId,
      request,
      initiator: { type: 'other', url },
    });
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
    this.#lastActivity = performance.now();
    const exchange = this.#hops.get(event.requestId)?.at(-1);
    if (!exchange || exchange.response) return;
    exchange.response = event.response;
    exchange.hasExtraInfo = event.hasExtraInfo;
    if (exchange.mainFrame && (event.response.status === 204 || event.response.status === 205))
      this.#unloads.navigationCancelled();
    this.#extraInfo.match(event.requestId, this.#hops.get(event.requestId));
    this.#close(exchange);
  }

  #failed(event: Protocol.Network.LoadingFailedEvent): void {
    const exchange = this.#hops.get(event.requestId)?.at(-1);
    if (!exchange || exchange.done) return;
    if (exchange.mainFrame) this.#unloads.navigationCancelled();
    exchange.failure = {
      text: event.errorText,
      blocked: event.blockedReason ?? event.corsErrorStatus?.corsError ?? null,
    };
    this.#close(exchange);
  }

  #close(exchange: Exchange): void {
    if (exchange.done) return;
    exchange.done = true;
    this.#open -= 1;
    for (const listener of this.#listeners) listener.finished?.(exchange);
  }
}
