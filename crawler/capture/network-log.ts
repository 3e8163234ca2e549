/**
 * Joins the network events of all targets of a journey into exchanges, one for each hop of a redirect chain.
 *
 * Events of one request can come on different sessions and in any order (a worker's, a cross-site frame's),
 * so they are joined by request id. Source: CDP `Network.*`.
 */
import type { Protocol } from 'puppeteer-core';
import type { Kind } from '../../rules/evidence/index.ts';
import { fateOf } from '../../watch/observations/fate.ts';
import { headerOf } from '../../watch/observations/headers.ts';
import { hasDocuments, type AttachedTarget } from '../browser/targets.ts';
import type { Exchange } from './exchange.ts';
import { ExtraInfoMatcher, type RawSetCookie } from './extra-info.ts';
import { FrameUrls } from './frame-urls.ts';
import { nextHopOf } from './last-requests.ts';
import { NotedRequests, type NotedRequest } from './noted-requests.ts';
import type { Stamp } from './recorder.ts';
import { RequestBodies } from './request-bodies.ts';
import { speculationOf, watchPrerendering } from './speculation.ts';
import { UnloadAttribution } from './unload-attribution.ts';
import { UnseenAnswers } from './unseen-answers.ts';
import { watchWebSockets } from './web-sockets.ts';
import { PRIVATE_ADDRESS, type Gate } from '../network/gate.ts';
import { scaledNow } from '../scaled-time.ts';

type SetCookieLine = RawSetCookie<Exchange>;

/** Something that happened and could not be seen: the kinds of evidence that lack it, and why. */
export interface Missed {
  affects: readonly Kind[];
  reason: string;
  stamp: Stamp;
}

/** Gets the events of a network log. */
export interface NetworkListener {
  /** A hop began. */
  started?(exchange: Exchange): void;
  /** A hop has its response headers, failed, or was still open when the page was left. */
  finished?(exchange: Exchange): void;
  /** The head of its answer came. */
  answered?(exchange: Exchange): void;
  /** A response carried this Set-Cookie line. */
  setCookie?(line: SetCookieLine): void;
  /** Something went unseen. */
  missed?(missed: Missed): void;
}

/** How the Network domain is enabled: whoever does so again must ask for the same, or bodies are lost. */
export const networkOptions = { maxPostDataSize: 65_536 };

/** Redirects that a browser follows. Source: Fetch, "HTTP-redirect fetch". */
const MAX_REDIRECTS = 20;

/** The network activity of a journey's current page. */
export class NetworkLog {
  readonly #hops = new Map<string, Exchange[]>();
  readonly #extraInfo = new ExtraInfoMatcher<Exchange>({
    setCookie: (line) => {
      for (const listener of this.#listeners) listener.setCookie?.(line);
    },
    matched: (exchange, unread) => {
      const { request, stamp: moment } = exchange;
      const reason = `${URL.parse(request.url)?.host} sets ${unread} more cookies in one answer than are read`;
      if (unread > 0) this.#missed({ affects: ['cookie-write'], reason, stamp: moment });
      this.#noted.headOf(exchange);
      for (const listener of this.#listeners) listener.answered?.(exchange);
      if (exchange.failure) this.#close(exchange);
      else if (this.#outlive.has(exchange)) this.#answeredAlone(exchange);
    },
  });
  readonly #noted = new NotedRequests({
    began: (target, request) => this.#note(target, request),
    ended: (id, end) => this.#end(id, end),
    missed: (reason) => this.#missed({ affects: ['request'], reason, stamp: this.#now() }),
  });
  readonly #listeners = new Set<NetworkListener>();
  /** Requests whose answers may have set cookies that the browser did not report. */
  readonly unseenAnswers = new UnseenAnswers();
  readonly #frames = new FrameUrls();
  readonly #bodies = new RequestBodies();
  readonly #unloads = new UnloadAttribution();
  readonly #now: () => Stamp;
  readonly #gate: Pick<Gate, 'explain'> | undefined;
  #lastActivity = scaledNow();
  /** Exchanges without response headers. */
  readonly #open = new Set<Exchange>();
  /** Those whose page is gone, while the browser goes on with them. */
  readonly #outlive = new Set<Exchange>();
  /** Those that listeners know to be finished. */
  readonly #told = new WeakSet<Exchange>();
  #leaving = false;

  /** `gate`: through which the browser connects. */
  constructor(now: () => Stamp, gate?: Pick<Gate, 'explain'>) {
    this.#now = now;
    this.#gate = gate;
  }

  /** Adds a listener. Returns a function that removes it. */
  listen(listener: NetworkListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Milliseconds since the last request or response headers. */
  get quietFor(): number {
    return scaledNow() - this.#lastActivity;
  }

  /** Whether a request of the page waits for an answer. */
  get waiting(): boolean {
    return this.#open.size > 0;
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
    return [...this.#open].filter(({ last }) => last).length - this.deferredRequests;
  }

  /** Open requests of `fetchLater`: the browser tells nothing of the answers. */
  get deferredRequests(): number {
    return [...this.#open].filter(({ deferred }) => deferred).length;
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
    session.on('Network.responseReceivedExtraInfo', (event) =>
      this.#extraInfo.add(event, this.#hops.get(event.requestId)),
    );
    session.on('Network.responseReceived', (event) => this.#response(event));
    session.on('Network.loadingFailed', (event) => this.#failed(event));
    this.#watchWebSockets(target);
    this.#noted.attach(target, {
      urlOf: (id) => this.#hops.get(id)?.at(-1)?.request.url,
      navigatedTo: (url) =>
        [...this.#hops.values()]
          .flat()
          .some(({ type, request }) => type === 'document' && request.url === url),
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
    const all = [...this.#hops.values()].flat();
    const hinted = all.filter(({ response }) => response?.fromEarlyHints === true);
    this.#noted.reset(new Set(hinted.map(({ request }) => request.url)));
    for (const [id, hops] of this.#hops) this.#extraInfo.match(id, hops);
    this.#bodies.reset();
    for (const hops of this.#hops.values()) {
      for (const exchange of hops) {
        this.#close(exchange);
        this.#tell(exchange);
      }
    }
    this.#hops.clear();
    this.#extraInfo.clear();
    this.#outlive.clear();
    this.#leaving = false;
    this.#unloads.reset();
  }

  #watchWebSockets(target: AttachedTarget): void {
    watchWebSockets(target.session, {
      opened: (event) => {
        const frameId = hasDocuments(target)
          ? this.#frames.frameOfScript(target, event.initiator)
          : undefined;
        this.#willBeSent(target, { ...event, ...(frameId && { frameId }), documentURL: target.url });
      },
      sent: (requestId, origin) => {
        const exchange = this.#hops.get(requestId)?.at(-1);
        if (!exchange || exchange.frameId === null) return;
        exchange.frameId = this.#frames.frameOfOrigin(target, origin, exchange.frameId);
        exchange.frameUrl = this.#frames.requesterOf(
          target,
          { frameId: exchange.frameId, documentURL: exchange.frameUrl },
          exchange.frameUrl,
        );
      },
      message: (requestId, message) => {
        const exchange = this.#hops.get(requestId)?.at(-1);
        if (exchange) this.#bodies.message(exchange, message);
      },
      established: (requestId, response) => {
        const exchange = this.#hops.get(requestId)?.at(-1);
        if (!exchange || exchange.done) return;
        exchange.response = response;
        this.#open.delete(exchange);
      },
      ended: (requestId, failure) => this.#end(requestId, failure ? { failure } : {}),
    });
  }

  #end(id: string, end: Partial<Pick<Exchange, 'response' | 'raw' | 'failure'>>): void {
    const exchange = this.#hops.get(id)?.at(-1);
    if (!exchange || exchange.done) return;
    if (!exchange.response) Object.assign(exchange, end);
    this.#close(exchange);
  }

  /** Adds a request that no network event tells of. Nobody waits for its answer. */
  #note(target: AttachedTarget, { id, url, method, type, initiator }: NotedRequest): void {
    if (this.#hops.has(id)) return;
    const frameId = hasDocuments(target) ? this.#frames.frameOfScript(target, initiator) : undefined;
    const request = { url, method, headers: {}, initialPriority: 'Low', referrerPolicy: 'origin' } as const;
    const event = { requestId: id, request, initiator, loaderId: '', documentURL: target.url };
    const times = { timestamp: 0, wallTime: 0, redirectHasExtraInfo: false };
    this.#willBeSent(target, { ...event, ...times, ...(frameId && { frameId }) }, type);
    for (const exchange of this.#hops.get(id) ?? []) this.#open.delete(exchange);
  }

  #willBeSent(
    target: AttachedTarget,
    event: Protocol.Network.RequestWillBeSentEvent,
    type: string = typeOf(event),
  ): void {
    this.#lastActivity = scaledNow();
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
    const { initiator } = event;
    const exchange: Exchange = {
      id: event.requestId,
      stamp: moment,
      request: event.request,
      type: type.toLowerCase(),
      frameId: event.frameId ?? null,
      frameUrl: mainFrame ? event.documentURL : this.#frames.requesterOf(target, event, moment.page),
      mainFrame,
      body: null,
      messages: 0,
      last: event.type === 'Ping' || (this.#leaving && !mainFrame),
      speculative: speculationOf(target, event),
      // The browser itself sends it, as it sends documents.
      deferred: event.type === 'Fetch' && event.loaderId === event.requestId,
      targetType: target.type,
      initiator,
      redirectedFrom: event.redirectResponse ? event.redirectResponse.url : null,
      response: null,
      raw: null,
      failure: null,
      hasExtraInfo: true,
      done: false,
    };
    this.#asksFor(exchange);
    this.#bodies.read(exchange, target.session);
    this.#begin(exchange, hops);
  }

  #begin(exchange: Exchange, hops: Exchange[]): void {
    hops.push(exchange);
    this.#open.add(exchange);
    this.#hops.set(exchange.id, hops);
    this.unseenAnswers.note(exchange);
    for (const listener of this.#listeners) listener.started?.(exchange);
    this.#extraInfo.match(exchange.id, hops);
  }

  /** A preflight has the frame and the initiator of the request that it asks for, which may come after it. */
  #asksFor(exchange: Exchange): void {
    const { type, requestId } = exchange.initiator;
    const asker = type === 'preflight' ? this.#hops.get(requestId ?? '')?.at(-1) : undefined;
    if (!asker) return;
    const { frameId, frameUrl, targetType, initiator } = asker;
    const { phase } = asker.stamp;
    Object.assign(exchange, { frameId, frameUrl, targetType, initiator });
    exchange.stamp = { ...exchange.stamp, phase };
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
    const exchange = this.#hops.get(event.requestId)?.at(-1);
    if (!exchange || exchange.response) return;
    exchange.response = event.response;
    exchange.hasExtraInfo = event.hasExtraInfo;
    if (exchange.mainFrame && (event.response.status === 204 || event.response.status === 205))
      this.#unloads.navigationCancelled();
    this.#extraInfo.match(event.requestId, this.#hops.get(event.requestId));
    this.#close(exchange);
  }

  #failed({ requestId, errorText, ...event }: Protocol.Network.LoadingFailedEvent): void {
    const exchange = this.#hops.get(requestId)?.at(-1);
    if (!exchange || exchange.done) return;
    if (exchange.mainFrame) this.#unloads.navigationCancelled();
    if (exchange.last && event.canceled === true) {
      this.#outlive.add(exchange);
      if (exchange.raw) this.#answeredAlone(exchange);
      return;
    }
    const blocked = event.blockedReason ?? event.corsErrorStatus?.corsError ?? null;
    const text = this.#gate?.explain(exchange.request.url, errorText) ?? errorText;
    exchange.failure = { text, blocked: text === PRIVATE_ADDRESS ? text : blocked };
    // The raw headers of an answer that the page did not get may still come.
    const mayBeAnswered = fateOf(exchange.failure) === 'kept' || event.canceled === true;
    if (exchange.raw || exchange.mainFrame || !mayBeAnswered) this.#close(exchange);
    else this.#open.delete(exchange);
  }

  /** A request that outlived its page was answered; the browser follows redirects by itself. */
  #answeredAlone(exchange: Exchange): void {
    this.#close(exchange);
    const hops = this.#hops.get(exchange.id) ?? [];
    const next = nextHopOf(exchange);
    if (!next || hops.length > MAX_REDIRECTS) return;
    this.#outlive.add(next);
    this.#begin(next, hops);
  }

  #close(exchange: Exchange): void {
    if (exchange.done) return;
    exchange.done = true;
    this.#open.delete(exchange);
    this.#asksFor(exchange);
    this.unseenAnswers.note(exchange);
    const body = this.#bodies.pending(exchange);
    if (body) void body.then(() => this.#tell(exchange));
    else this.#tell(exchange);
  }

  #tell(exchange: Exchange): void {
    if (this.#told.has(exchange)) return;
    this.#told.add(exchange);
    for (const listener of this.#listeners) listener.finished?.(exchange);
  }

  #missed(missed: Missed): void {
    for (const listener of this.#listeners) listener.missed?.(missed);
  }
}

/** Chromium gives preflights, and what links prefetch, the type `Other`. */
function typeOf({ type = 'Other', initiator, request }: Protocol.Network.RequestWillBeSentEvent): string {
  if (initiator.type === 'preflight') return 'preflight';
  const purpose = headerOf(Object.entries(request.headers), 'sec-purpose') ?? '';
  return type === 'Other' && purpose.includes('prefetch') ? 'prefetch' : type;
}
