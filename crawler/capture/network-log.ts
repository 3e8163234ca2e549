/**
 * Puts the network events of all targets of a journey together: one exchange per hop of a redirect chain.
 *
 * Events of one request can come on different sessions and in any order (a worker's, a cross-site frame's),
 * so everything is joined by request id. Source: CDP `Network.*`.
 */
import type { Protocol } from 'puppeteer-core';
import type { Stamp } from './recorder.ts';
import type { AttachedTarget } from '../browser/targets.ts';
import type { Exchange } from './exchange.ts';
import { UnloadAttribution } from './unload-attribution.ts';
import { ExtraInfoMatcher, type RawSetCookie } from './extra-info.ts';
import { watchWebSockets } from './web-sockets.ts';

type SetCookieLine = RawSetCookie<Exchange>;

export interface NetworkListener {
  started?(exchange: Exchange): void;
  finished?(exchange: Exchange): void;
  setCookie?(line: SetCookieLine): void;
}

export class NetworkLog {
  readonly #hops = new Map<string, Exchange[]>();
  readonly #extraInfo = new ExtraInfoMatcher<Exchange>((line) => {
    for (const listener of this.#listeners) listener.setCookie?.(line);
  });
  readonly #listeners = new Set<NetworkListener>();
  readonly #frameUrls = new Map<string, string>();
  readonly #parents = new Map<string, string>();
  readonly #unloads = new UnloadAttribution();
  readonly #now: () => Stamp;
  #lastActivity = performance.now();
  #inFlight = new Set<string>();

  constructor(now: () => Stamp) {
    this.#now = now;
  }

  /** Until the returned function is called. */
  listen(listener: NetworkListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Milliseconds since the last request or response headers. */
  get quietFor(): number {
    return performance.now() - this.#lastActivity;
  }

  /** Begins a new quiet period: something is about to happen that may cause requests. */
  restartQuietPeriod(): void {
    this.#lastActivity = performance.now();
  }

  /** The page is about to be left: what it sends from now on it sends because it is unloaded. */
  visitEnds(): void {
    this.#unloads.visitEnds();
  }

  attach(target: AttachedTarget): void {
    const { session } = target;
    session.on('Page.frameAttached', ({ frameId, parentFrameId }) =>
      this.#parents.set(frameId, parentFrameId),
    );
    session.on('Page.frameNavigated', ({ frame }) => {
      // A frame that is emptied is being left: what it sends meanwhile is still its own.
      if (frame.url !== 'about:blank' || !this.#frameUrls.has(frame.id))
        this.#frameUrls.set(frame.id, frame.url);
    });
    session.on('Network.requestWillBeSent', (event) => this.#willBeSent(target, event));
    session.on('Network.responseReceivedExtraInfo', (event) =>
      this.#extraInfo.add(event, this.#hops.get(event.requestId)),
    );
    session.on('Network.responseReceived', (event) => this.#response(event));
    session.on('Network.loadingFinished', ({ requestId }) => this.#finish(requestId));
    session.on('Network.loadingFailed', (event) => this.#failed(event));
    watchWebSockets(session, {
      opened: (event) => {
        this.#willBeSent(target, { ...event, documentURL: target.url });
        this.#inFlight.delete(event.requestId);
      },
      ended: (requestId, end) => {
        const exchange = this.#hops.get(requestId)?.at(-1);
        if (!exchange || exchange.done) return;
        Object.assign(exchange, end);
        this.#close(exchange);
      },
    });
    // Frames are told of by the Page domain, which workers do not have.
    if (target.type === 'page' || target.type === 'frame') target.setUp(session.send('Page.enable'));
    target.setUp(session.send('Network.enable', { maxPostDataSize: 65_536 }));
  }

  /** Ends all that still hangs: called when a page is left, so that each visit owns its requests. */
  reset(): void {
    for (const hops of this.#hops.values()) for (const exchange of hops) this.#close(exchange);
    for (const [id, hops] of this.#hops) this.#extraInfo.match(id, hops);
    this.#hops.clear();
    this.#extraInfo.clear();
    this.#inFlight.clear();
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
      moment,
      request: event.request,
      type: (event.type ?? 'other').toLowerCase(),
      frameId: event.frameId ?? null,
      frameUrl: this.#requester(target, event, mainFrame, moment.page),
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
    this.#hops.set(event.requestId, hops);
    this.#inFlight.add(event.requestId);
    for (const listener of this.#listeners) listener.started?.(exchange);
    this.#extraInfo.match(event.requestId, this.#hops.get(event.requestId));
  }

  /** A request seen by interception only, as those of a page that is being unloaded are. */
  intercepted(
    target: AttachedTarget,
    { networkId, requestId, request, resourceType, frameId }: Protocol.Fetch.RequestPausedEvent,
  ): void {
    const id = networkId ?? requestId;
    if (this.#hops.has(id)) return;
    this.#willBeSent(target, {
      requestId: id,
      loaderId: '',
      documentURL: this.#frameUrls.get(frameId) ?? target.url,
      timestamp: 0,
      wallTime: 0,
      redirectHasExtraInfo: false,
      type: resourceType,
      frameId,
      request,
      initiator: { type: 'other', url: this.#frameUrls.get(frameId) ?? target.url },
    });
  }

  /** When it began: a redirect belongs to the request that was redirected, a request sent on unload to the page that sends it. */
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
    return { ...moment, phase: previous?.moment.phase ?? this.#unloads.phaseOf(loaderId, moment.phase) };
  }

  /** Who asked: for the document of a frame that is the frame around it, else the frame or worker itself. */
  #requester(
    target: AttachedTarget,
    event: Protocol.Network.RequestWillBeSentEvent,
    mainFrame: boolean,
    page: string,
  ): string {
    if (mainFrame) return event.documentURL;
    const frameId = event.frameId ?? '';
    if (event.type === 'Document') return this.#frameUrls.get(this.#parents.get(frameId) ?? '') ?? page;
    return this.#frameUrls.get(frameId) || event.documentURL || target.url;
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
    this.#inFlight.delete(event.requestId);
    if (!exchange || exchange.done) return;
    if (exchange.mainFrame) this.#unloads.navigationCancelled();
    exchange.failure = {
      text: event.errorText,
      blocked: event.blockedReason ?? event.corsErrorStatus?.corsError ?? null,
    };
    this.#close(exchange);
  }

  #finish(id: string): void {
    this.#inFlight.delete(id);
  }

  #close(exchange: Exchange): void {
    if (exchange.done) return;
    exchange.done = true;
    for (const listener of this.#listeners) listener.finished?.(exchange);
  }
}
