/**
 * Puts the network events of all targets of a journey together: one exchange per hop of a redirect chain.
 *
 * Events of one request can come on different sessions and in any order (a worker's, a cross-site frame's),
 * so everything is joined by request id. Source: CDP `Network.*`.
 */
import type { CDPSession, Protocol } from 'puppeteer-core';
import type { Moment } from './recorder.ts';
import type { AttachedTarget } from './browser/targets.ts';

export interface Exchange {
  id: string;
  moment: Moment;
  request: Protocol.Network.Request;
  type: string;
  frameUrl: string;
  frameId: string | null;
  /** True for the navigation of a page's own top frame. */
  mainFrame: boolean;
  targetType: AttachedTarget['type'];
  initiator: Protocol.Network.Initiator;
  redirectedFrom: string | null;
  response: Protocol.Network.Response | null;
  /** Set when nothing came back: the browser's words. */
  failure: { text: string; blocked: string | null } | null;
  /** Filled while it lives: whether this hop has an "extra info" event, which carries the raw headers. */
  hasExtraInfo: boolean;
  done: boolean;
}

/** One raw Set-Cookie line with the exchange that carried it, and why the browser refused it, if it did. */
export interface SetCookieLine {
  exchange: Exchange;
  line: string;
  blockedReasons: string[];
}

export interface NetworkListener {
  started?(exchange: Exchange): void;
  finished?(exchange: Exchange): void;
  setCookie?(line: SetCookieLine): void;
}

type ExtraInfo = Protocol.Network.ResponseReceivedExtraInfoEvent;

export class NetworkLog {
  readonly #hops = new Map<string, Exchange[]>();
  readonly #extra = new Map<string, ExtraInfo[]>();
  readonly #listeners = new Set<NetworkListener>();
  readonly #frameUrls = new Map<string, string>();
  readonly #parents = new Map<string, string>();
  readonly #now: () => Moment;
  #lastActivity = performance.now();
  #inFlight = new Set<string>();

  constructor(now: () => Moment) {
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
  stir(): void {
    this.#lastActivity = performance.now();
  }

  attach(target: AttachedTarget): void {
    const { session } = target;
    session.on('Page.frameAttached', ({ frameId, parentFrameId }) => this.#parents.set(frameId, parentFrameId));
    session.on('Page.frameNavigated', ({ frame }) => {
      // A frame that is emptied is being left: what it sends with its last breath is still its own.
      if (frame.url !== 'about:blank' || !this.#frameUrls.has(frame.id)) this.#frameUrls.set(frame.id, frame.url);
    });
    session.on('Network.requestWillBeSent', (event) => this.#willBeSent(target, event));
    session.on('Network.responseReceivedExtraInfo', (event) => this.#extraInfo(event));
    session.on('Network.responseReceived', (event) => this.#response(event));
    session.on('Network.loadingFinished', ({ requestId }) => this.#finish(requestId));
    session.on('Network.loadingFailed', (event) => this.#failed(event));
    this.#webSockets(session, target);
    target.setUp(session.send('Network.enable', { maxPostDataSize: 65_536 }));
  }

  /** Ends all that still hangs: called when a page is left, so that each visit owns its requests. */
  settle(): void {
    for (const hops of this.#hops.values()) for (const exchange of hops) this.#close(exchange);
    for (const id of this.#extra.keys()) this.#matchExtra(id);
    this.#hops.clear();
    this.#extra.clear();
    this.#inFlight.clear();
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
    const mainFrame = target.type === 'page' && event.type === 'Document' && event.frameId === target.targetId;
    const moment = this.#now();
    const exchange: Exchange = {
      id: event.requestId,
      moment,
      request: event.request,
      type: (event.type ?? 'other').toLowerCase(),
      frameId: event.frameId ?? null,
      frameUrl: this.#asker(target, event, mainFrame, moment.page),
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
    this.#matchExtra(event.requestId);
  }

  /** A request seen by interception only, as those of a page that is being unloaded are. */
  intercepted(target: AttachedTarget, { networkId, requestId, request, resourceType, frameId }: Protocol.Fetch.RequestPausedEvent): void {
    const id = networkId ?? requestId;
    if (this.#hops.has(id)) return;
    this.#willBeSent(target, {
      requestId: id, loaderId: '', documentURL: this.#frameUrls.get(frameId) ?? target.url, timestamp: 0, wallTime: 0, redirectHasExtraInfo: false,
      type: resourceType, frameId, request, initiator: { type: 'other', url: this.#frameUrls.get(frameId) ?? target.url },
    });
  }

  /** Who asked: for the document of a frame that is the frame around it, else the frame or worker itself. */
  #asker(target: AttachedTarget, event: Protocol.Network.RequestWillBeSentEvent, mainFrame: boolean, page: string): string {
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
    this.#matchExtra(event.requestId);
    this.#close(exchange);
  }

  #failed(event: Protocol.Network.LoadingFailedEvent): void {
    const exchange = this.#hops.get(event.requestId)?.at(-1);
    this.#inFlight.delete(event.requestId);
    if (!exchange || exchange.done) return;
    exchange.failure = { text: event.errorText, blocked: event.blockedReason ?? event.corsErrorStatus?.corsError ?? null };
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

  #extraInfo(event: ExtraInfo): void {
    const waiting = this.#extra.get(event.requestId) ?? [];
    waiting.push(event);
    this.#extra.set(event.requestId, waiting);
    this.#matchExtra(event.requestId);
  }

  /** The n-th extra info belongs to the n-th hop that has one; an internal redirect (HSTS, upgrade) has none. */
  #matchExtra(id: string): void {
    const waiting = this.#extra.get(id);
    const hops = this.#hops.get(id);
    if (!waiting || !hops) return;
    for (const exchange of hops) {
      if (!exchange.hasExtraInfo || matched.has(exchange)) continue;
      // While a hop may still turn out to be an internal redirect, its successor's headers must not be taken for its own.
      const next = waiting[0];
      if (!next || (exchange.response && exchange.response.status !== next.statusCode && exchange.response.status === 307)) break;
      waiting.shift();
      matched.add(exchange);
      this.#setCookies(exchange, next);
    }
  }

  #setCookies(exchange: Exchange, extra: ExtraInfo): void {
    const header = Object.entries(extra.headers).find(([name]) => name.toLowerCase() === 'set-cookie')?.[1] ?? '';
    for (const line of header.split('\n').filter(Boolean).slice(0, 300)) {
      const blockedReasons = extra.blockedCookies.find(({ cookieLine }) => cookieLine === line)?.blockedReasons ?? [];
      for (const listener of this.#listeners) listener.setCookie?.({ exchange, line, blockedReasons });
    }
  }

  /** WebSockets have events of their own; a hand-shake is recorded as one exchange. */
  #webSockets(session: CDPSession, target: AttachedTarget): void {
    session.on('Network.webSocketCreated', ({ requestId, url, initiator }) => {
      this.#willBeSent(
        target,
        {
          requestId, loaderId: '', documentURL: target.url, timestamp: 0, wallTime: 0, redirectHasExtraInfo: false, type: 'WebSocket',
          request: { url, method: 'GET', headers: {}, initialPriority: 'Low', referrerPolicy: 'no-referrer' },
          initiator: initiator ?? { type: 'other' },
        },
      );
      this.#inFlight.delete(requestId);
    });
    session.on('Network.webSocketFrameError', ({ requestId, errorMessage }) => {
      const exchange = this.#hops.get(requestId)?.at(-1);
      if (exchange && !exchange.done) {
        exchange.failure = { text: errorMessage, blocked: null };
        this.#close(exchange);
      }
    });
  }
}

const matched = new WeakSet<Exchange>();
