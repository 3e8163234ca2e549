/**
 * Turns `webRequest` events into observations: one for each hop, from the first request of a navigation, of
 * all frames and workers.
 */
import type browser from 'webextension-polyfill';
import type { InitiatorStep } from '../../../rules/evidence/common.ts';
import { clearsCookies } from '../../../watch/observations/clear-site-data.ts';
import { cookieOfResponse } from '../../../watch/observations/cookie-write.ts';
import { upgradesInsecure } from '../../../watch/observations/document.ts';
import { headersOf, type HeaderList } from '../../../watch/observations/headers.ts';
import { isRecordable, outcomeOf, requestOf, type Outcome } from '../../../watch/observations/request.ts';
import type { Context } from '../context.ts';
import { bodyText } from './request-body.ts';
import { Page } from '../record/page.ts';
import type { TabRecord } from '../record/record.ts';
import { isAhead, isNamed } from './details.ts';
import type { Navigations } from './navigations.ts';
import type { Cause, Owner, Owners } from './owners.ts';
import type { Waiting } from './waiting.ts';

type Before = browser.WebRequest.OnBeforeRequestDetailsType & Omit<Cause, 'type'>;

/** A hop that has begun. Raw values stay here only as long as the request. */
interface Open {
  page: Page;
  /** The record in which `seq` is its number; it says where it went since. */
  record: TabRecord;
  seq: number | null;
  url: string;
  initiator: InitiatorStep[];
  /** Whether it is for the document of a page. */
  main: boolean;
}
const mostOpen = 3000;
const mostCookieLines = 300;

const headersOfAnswer = (headers: browser.WebRequest.HttpHeaders | undefined): HeaderList =>
  (headers ?? []).map(({ name, value = '' }) => [name, value]);
const answered = ({
  statusCode,
  responseHeaders,
}: {
  statusCode: number;
  responseHeaders?: browser.WebRequest.HttpHeaders;
}): Outcome => outcomeOf({ status: statusCode, headers: headersOfAnswer(responseHeaders), failure: null });

/** Firefox: a worker answered in place of the network, which it tells as a redirect to the same address. */
const isByWorker = ({
  url,
  redirectUrl,
  statusCode,
}: browser.WebRequest.OnBeforeRedirectDetailsType): boolean => statusCode === 0 && redirectUrl === url;

/** Watches the requests of all tabs. */
export class RequestWatcher {
  readonly #open = new Map<string, Open>();
  /** Events of requests of which it is not yet known whose they are. */
  readonly #late = new Map<string, Array<() => void>>();
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
    for (const record of this.#context.tabs.all())
      for (const each of record.log)
        if (each.kind === 'request' && each.outcome === 'pending')
          this.#keep(each.id, {
            page: new Page(record, each.visit ?? 0),
            record,
            seq: each.seq,
            url: each.url,
            initiator: each.initiator,
            main: record.head.visits[each.visit ?? 0]?.request === each.id,
          });
  }

  begin(details: Before): void {
    if (isRecordable(details.url)) this.#inTurn(details.requestId, () => this.#begin(details, false));
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
    const works: Array<() => void> = [];
    this.#late.set(details.requestId, works);
    this.#waiting.until(owner, () => {
      this.#late.delete(details.requestId);
      this.#begin(details, true);
      for (const work of works) this.#inTurn(details.requestId, work);
    });
  }

  #inTurn(requestId: string, work: () => void): void {
    const late = this.#late.get(requestId);
    if (late) late.push(work);
    else work();
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
    this.#keep(id, { page, record, seq, url, initiator, main });
    if (details.tabId >= 0) tabs.acted(record);
    tabs.changed(record);
  }

  #keep(id: string, open: Open): void {
    if (this.#open.size > mostOpen) this.#open.delete(this.#open.keys().next().value ?? '');
    this.#open.set(id, open);
  }

  headers(details: browser.WebRequest.OnHeadersReceivedDetailsType): void {
    this.#inTurn(details.requestId, () => this.#headers(details));
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
    this.#inTurn(details.requestId, () =>
      this.#amend(details.requestId, isByWorker(details) ? byWorker : answered(details)),
    );
  }

  completed(details: browser.WebRequest.OnCompletedDetailsType): void {
    this.#inTurn(details.requestId, () => {
      const open = this.#amend(details.requestId, answered(details));
      if (open?.main) this.#navigations.answered(open.page, details.statusCode, details.url);
      this.#open.delete(details.requestId);
    });
  }

  failed(details: browser.WebRequest.OnErrorOccurredDetailsType): void {
    this.#inTurn(details.requestId, () => {
      const blocked = /BLOCKED|ERR_ABORTED.*BY_CLIENT|NS_ERROR_(?:CONTENT_BLOCKED|TRACKING)/i.test(
        details.error,
      );
      const failure = { text: details.error, blocked: blocked ? details.error : null };
      const open = this.#amend(details.requestId, outcomeOf({ status: null, headers: [], failure }));
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
