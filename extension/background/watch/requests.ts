/**
 * Turns `webRequest` events into observations: one for each hop, from the first request of a navigation, of
 * all frames and workers.
 */
import type browser from 'webextension-polyfill';
import type { InitiatorStep } from '../../../rules/evidence/common.ts';
import { clearsCookies } from '../../../watch/observations/clear-site-data.ts';
import { cookieOfResponse } from '../../../watch/observations/cookie-write.ts';
import { upgradesInsecure } from '../../../watch/observations/document.ts';
import { headersOf } from '../../../watch/observations/headers.ts';
import { isRecordable, requestOf, type Outcome } from '../../../watch/observations/request.ts';
import type { Context } from '../context.ts';
import { bodyText } from './request-body.ts';
import { answered, failed, headersOfAnswer, isByWorker } from './answers.ts';
import { isAhead, isNamed } from './details.ts';
import { InTurn } from './in-turn.ts';
import type { Navigations } from './navigations.ts';
import { OpenRequests, type Open } from './open-requests.ts';
import type { Cause, Owner, Owners } from './owners.ts';
import type { Waiting } from './waiting.ts';

type Before = browser.WebRequest.OnBeforeRequestDetailsType & Omit<Cause, 'type'>;

const mostCookieLines = 300;

/** Watches the requests of all tabs. */
export class RequestWatcher {
  readonly #open = new OpenRequests();
  /** Requests of which it is not yet known whose they are. */
  readonly #late = new InTurn();
  readonly #context: Context;
  readonly #navigations: Navigations;
  readonly #owners: Owners;
  readonly #waiting: Waiting;

  constructor(context: Context, navigations: Navigations, owners: Owners, waiting: Waiting) {
    this.#context = context;
    this.#navigations = navigations;
    this.#owners = owners;
    this.#waiting = waiting;
  }

  /** Takes up the requests that were under way when the browser stopped the background. */
  resume(): void {
    this.#open.takeUp(this.#context.tabs.all());
  }

  begin(details: Before): void {
    if (isRecordable(details.url)) this.#late.run(details.requestId, () => this.#begin(details, false));
  }

  #begin(details: Before, waited: boolean): void {
    // A page that another page fetches ahead is asked for in the name of that other page.
    const main = details.type === 'main_frame' && (isAhead(details) || !isNamed(details.documentId));
    if (main && details.tabId >= 0) {
      const page = this.#navigations.requested(details);
      return this.#add(details, { page, address: details.url }, main);
    }
    const owner = this.#owners.of(details);
    if (typeof owner !== 'string') return this.#addOf(details, owner);
    if (waited) return this.#addOf(details, this.#owners.last(details));
    const begin = this.#late.hold(details.requestId);
    this.#waiting.until(owner, () => begin(() => this.#begin(details, true)));
  }

  #addOf(details: Before, owner: Owner | null): void {
    if (owner) this.#add(details, owner, false);
    else this.#open.delete(details.requestId);
  }

  #add(details: Before, { page, address }: Owner, main: boolean): void {
    const { tabs, redact } = this.#context;
    const { requestId: id, url, method, type } = details;
    const previous = this.#open.get(id);
    const redirectedFrom =
      previous?.page.record === page.record && previous.url !== url ? previous.url : null;
    const initiator = this.#initiatorOf(main, details.tabId, address, redirectedFrom);
    const raw = {
      id,
      url,
      method,
      type: type === 'main_frame' && !main ? 'prefetch' : type,
      frame: address,
      mainDocument: main,
      body: bodyText(details),
      redirectedFrom,
      initiator,
    };
    const { record } = page;
    const seq = page.add(requestOf(raw, redact), details.timeStamp);
    this.#open.keep(id, { page, record, seq, url, initiator, main });
    if (details.tabId >= 0) tabs.acted(record);
    tabs.changed(record);
  }

  headers(details: browser.WebRequest.OnHeadersReceivedDetailsType): void {
    this.#late.run(details.requestId, () => this.#headers(details));
  }

  #headers(details: browser.WebRequest.OnHeadersReceivedDetailsType): void {
    const open = this.#open.get(details.requestId);
    if (!open) return;
    const { redact, tabs, cookies } = this.#context;
    const { page } = open;
    const headers = headersOfAnswer(details.responseHeaders);
    if (open.main && page.details && upgradesInsecure(headers)) page.details.upgrades = true;
    if (clearsCookies(headers)) cookies.cleared(page, details.url, details.timeStamp);
    // Firefox joins all lines into one header.
    const lines = headersOf(headers, 'set-cookie')
      .flatMap((value) => value.split('\n'))
      .filter(Boolean);
    for (const line of lines.slice(0, mostCookieLines)) {
      const cookie = cookieOfResponse(
        { line, url: details.url, request: details.requestId, initiator: open.initiator },
        redact,
      );
      if (cookie) cookies.add(page, cookie, details.timeStamp);
    }
    if (lines.length > 0) tabs.changed(page.record);
  }

  redirected(details: browser.WebRequest.OnBeforeRedirectDetailsType): void {
    const byWorker: Outcome = { status: null, outcome: 'upgraded', reason: 'a service worker' };
    this.#late.run(details.requestId, () =>
      this.#amend(details.requestId, isByWorker(details) ? byWorker : answered(details)),
    );
  }

  completed(details: browser.WebRequest.OnCompletedDetailsType): void {
    this.#late.run(details.requestId, () => {
      const open = this.#amend(details.requestId, answered(details));
      if (open?.main) this.#navigations.answered(open.page, details.statusCode, details.url);
      this.#open.delete(details.requestId);
    });
  }

  failed(details: browser.WebRequest.OnErrorOccurredDetailsType): void {
    this.#late.run(details.requestId, () => {
      const open = this.#amend(details.requestId, failed(details));
      if (open?.main) this.#navigations.requestFailed(open.page, details.error);
      this.#open.delete(details.requestId);
    });
  }

  #amend(requestId: string, change: Outcome): Open | undefined {
    const open = this.#open.get(requestId);
    if (!open || open.seq === null) return open;
    open.record.amend(open.seq, (observation) =>
      observation.kind === 'request' ? { ...observation, ...change } : observation,
    );
    this.#context.tabs.changed(open.page.record);
    return open;
  }

  #initiatorOf(main: boolean, tab: number, sender: string, redirectedFrom: string | null): InitiatorStep[] {
    const { url } = this.#context.redact;
    const first: InitiatorStep = main
      ? { type: 'browser', url: '' }
      : { type: tab < 0 ? 'worker' : 'document', url: url(sender) };
    return redirectedFrom === null ? [first] : [first, { type: 'redirect', url: url(redirectedFrom) }];
  }
}
