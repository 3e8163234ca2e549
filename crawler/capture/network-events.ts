/**
 * Joins the network events of all targets of a journey into exchanges, one for each hop of a redirect chain.
 *
 * Events of one request can come on different sessions and in any order (a worker's, a cross-site frame's),
 * so they are joined by request id. Source: CDP `Network.*`.
 */
import type { Protocol } from 'puppeteer-core';
import { fateOf } from '../../watch/observations/fate.ts';
import { hasDocuments, type AttachedTarget } from '../browser/targets.ts';
import { PRIVATE_ADDRESS, type Gate } from '../network/gate.ts';
import { exchangeOf, typeOf } from './begun-exchange.ts';
import type { Exchange } from './exchange.ts';
import type { Exchanges } from './exchanges.ts';
import { followWebSockets } from './follow-web-sockets.ts';
import type { FrameUrls } from './frame-urls.ts';
import type { NotedRequest } from './noted-requests.ts';
import type { Stamp } from './recorder.ts';
import { UnloadAttribution } from './unload-attribution.ts';

/** What the events are joined into, and what is known beside them. */
interface Surroundings {
  exchanges: Exchanges;
  frames: FrameUrls;
  now: () => Stamp;
  /** Through which the browser connects. */
  gate: Pick<Gate, 'explain'> | undefined;
  /** A request began, or the head of an answer came. */
  active: () => void;
}

/** Follows the requests of the current page. */
export class NetworkEvents {
  readonly #exchanges: Exchanges;
  readonly #frames: FrameUrls;
  readonly #now: () => Stamp;
  readonly #gate: Surroundings['gate'];
  readonly #active: () => void;
  readonly #unloads = new UnloadAttribution();
  #leaving = false;

  constructor({ exchanges, frames, now, gate, active }: Surroundings) {
    this.#exchanges = exchanges;
    this.#frames = frames;
    this.#now = now;
    this.#gate = gate;
    this.#active = active;
  }

  /** Begins to follow a target; its Network domain is yet to be enabled. */
  attach(target: AttachedTarget): void {
    const { session } = target;
    session.on('Network.requestWillBeSent', (event) => this.#willBeSent(target, event));
    session.on('Network.responseReceivedExtraInfo', (event) => this.#exchanges.extraInfo(event));
    session.on('Network.responseReceived', (event) => this.#response(event));
    session.on('Network.loadingFailed', (event) => this.#failed(event));
    followWebSockets(target, this.#frames, this.#exchanges, (event) => this.#willBeSent(target, event));
  }

  /** The page is about to be unloaded: requests from now on count as its unload requests. */
  visitEnds(): void {
    this.#leaving = true;
    this.#unloads.visitEnds();
  }

  /** The page has been left. */
  reset(): void {
    this.#leaving = false;
    this.#unloads.reset();
  }

  /** Adds a request that no network event tells of. Nobody waits for its answer. */
  note(target: AttachedTarget, { id, url, method, type, initiator }: NotedRequest): void {
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
    this.#active();
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
    this.#active();
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
}
