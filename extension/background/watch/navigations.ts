/**
 * Navigations that are under way. Each has a record of its own, which joins that of the tab when its page is
 * there (`arrivals.ts`). Many never get there: downloads, answers without content, cancelled ones.
 */
import type { Context } from '../context.ts';
import { absorb } from '../record/absorb.ts';
import { Page } from '../record/page.ts';
import { TabRecord } from '../record/record.ts';
import type { Openers } from './openers.ts';
import { isAhead, isTop, originOf, type DocumentDetails, type NavigationDetails } from './details.ts';

/** A request for the document of a page. */
export interface PageRequest extends NavigationDetails {
  requestId: string;
  initiator?: string;
  originUrl?: string;
}

/** What else wants to know. */
export interface PagesListener {
  /** A navigation asks for this address. */
  asks(record: TabRecord, url: string): void;
  /** A tab shows a page that it did not show before. `first`: the record that it had when it was asked for. */
  shows(page: Page, first: TabRecord): void;
  /** A document, or a page of this origin, is known from now on. */
  known(key: string): void;
}

/** Milliseconds after its answer that a navigation may take until its page is there. */
const patience = 5000;
/** Whether the browser, or the page itself, ended it. Sources: Chromium `net::ERR_ABORTED`; Firefox `nsresult`. */
const isAborted = (error = ''): boolean => /ABORTED/i.test(error);

export class Navigations {
  readonly #context: Context;
  readonly #listener: PagesListener;
  readonly #openers: Openers;

  constructor(context: Context, openers: Openers, listener: PagesListener) {
    this.#context = context;
    this.#openers = openers;
    this.#listener = listener;
  }

  /** A navigation begins; source: `webNavigation.onBeforeNavigate`. Its request may have come before. */
  begins(details: NavigationDetails): void {
    if (isTop(details) && this.#context.choose(details.url) && !this.coming(details)) this.begin(details);
  }

  /** The page that a request for a document is part of. */
  requested(details: PageRequest): Page {
    const known = this.coming(details);
    const asked = known?.head.visits[0]?.request;
    const record = known && (asked === '' || asked === details.requestId) ? known : null;
    const came = asked === '' ? null : this.#cameBefore(details);
    if (came) {
      if (known && record) this.#joins(known, came);
      return came;
    }
    if (known && !record) this.abandon(known);
    return this.#ask(record ?? this.begin(details), details);
  }

  /** What a request did before it was sent on to the page that came. */
  #joins(hops: TabRecord, page: Page): void {
    const { tabs } = this.#context;
    tabs.drop(hops);
    absorb(page.record, hops, { visit: page.visit, isPage: true });
    tabs.set(page.record);
  }

  #ask(record: TabRecord, request: PageRequest): Page {
    const { url, requestId, timeStamp } = request;
    const page = new Page(record, 0);
    const redacted = this.#context.redact.url(url);
    const { details } = page;
    if (details) {
      if (details.request === '') details.url = redacted;
      Object.assign(details, { request: requestId, full: url, finalUrl: redacted });
    }
    record.head.began = Math.min(record.head.began, timeStamp);
    if (isAhead(request)) this.#openers.expect(record, request);
    this.#listener.asks(record, url);
    this.#listener.known(`origin ${originOf(url)}`);
    this.#context.tabs.changed(record);
    return page;
  }

  /** In Firefox the page may be told of before its request. */
  #cameBefore({ tabId, requestId, timeStamp }: PageRequest): Page | null {
    const page = this.#context.tabs.shownPage(tabId);
    const { details } = page ?? {};
    if (!page || !details || (details.request !== '' && details.request !== requestId)) return null;
    if (details.committed === null || details.committed < timeStamp) return null;
    details.request = requestId;
    return page;
  }

  /** The record of a navigation that nothing was heard of before. */
  begin({ tabId, frameId, url, timeStamp }: NavigationDetails): TabRecord {
    const record = TabRecord.begin(tabId, '', timeStamp, true, 'coming');
    record.head.frame = frameId;
    record.visits.begin(url, this.#context.redact.url(url), timeStamp);
    this.#context.tabs.set(record);
    this.#listener.asks(record, url);
    this.#listener.known(`origin ${originOf(url)}`);
    return record;
  }

  /** The record of the navigation that is under way in this frame. */
  coming({ tabId, frameId }: Pick<DocumentDetails, 'tabId' | 'frameId'>): TabRecord | undefined {
    return [...this.#context.tabs.aside].findLast(
      ({ head }) => head.place === 'coming' && head.tab === tabId && head.frame === frameId,
    );
  }

  /** The request for a page failed; source: `webRequest.onErrorOccurred`. */
  requestFailed(page: Page, error: string): void {
    if (page.record.head.place === 'coming' && isAborted(error)) return this.abandon(page.record);
    if (page.details && !isAborted(error))
      Object.assign(page.details, { outcome: 'failed', reason: error.slice(0, 80) });
  }

  /** The request for a page is answered: if it is a download, no page comes. */
  answered(page: Page, status: number, url: string): void {
    const { details } = page;
    if (!details) return;
    details.status = status;
    // The page may have changed its address since.
    if (details.committed === null) details.finalUrl = this.#context.redact.url(url);
    setTimeout(() => {
      if (page.record.head.place === 'coming') this.abandon(page.record);
    }, patience);
  }

  /**
   * No page came of it, or none that anyone saw: what was sent belongs to the page that stayed or the one that
   * opened the tab; of a prerendered page, to the one that asked for it.
   */
  abandon(record: TabRecord): void {
    const { tabs } = this.#context;
    const { tab, place, frame } = record.head;
    const stayed = tabs.shownPage(tab) ?? this.#openers.of(tab);
    const page = frame === 0 ? stayed : this.#openers.askerOf(record);
    tabs.drop(record);
    if (!page || page.record === record || record.log.length === 0) return;
    absorb(page.record, record, place === 'ahead' ? undefined : { visit: page.visit, isPage: false });
    if (place === 'ahead') new Page(record, 0).isAskedBy(page.visit);
    tabs.set(page.record);
  }
}
