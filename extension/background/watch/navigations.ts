/**
 * Where the pages of each tab are. A navigation gets a record of its own when it begins, and joins that of the
 * tab only when the browser shows its page: many never get there (downloads, answers without content,
 * cancelled ones), and many come without a request (from a worker, from memory, prerendered).
 */
import type { Context } from '../context.ts';
import { absorb } from '../record/absorb.ts';
import { Page } from '../record/page.ts';
import { TabRecord } from '../record/record.ts';
import type { Openers } from './openers.ts';
import {
  documentIdOf,
  isAhead,
  isNamed,
  isTop,
  originOf,
  type DocumentDetails,
  type NavigationDetails,
} from './details.ts';

/** A request for the document of a page. */
export interface PageRequest extends NavigationDetails {
  requestId: string;
  initiator?: string;
  originUrl?: string;
}

/** What else wants to know. */
interface Listener {
  /** A navigation asks for this address. */
  asks(record: TabRecord, url: string): void;
  /** A tab shows a page that it did not show before. `first`: the record that it had when it was asked for. */
  shows(page: Page, first: TabRecord): void;
  /** A document, or a page of this origin, is known from now on. */
  known(key: string): void;
}

/** Milliseconds after its answer that a navigation may take until its page is there. */
const patience = 5000;
const withoutHash = (url: string): string => url.split('#', 1)[0] ?? '';
/** Whether the browser, or the page itself, ended it. Sources: Chromium `net::ERR_ABORTED`; Firefox `nsresult`. */
const isAborted = (error = ''): boolean => /ABORTED/i.test(error);

export class Navigations {
  readonly #context: Context;
  readonly #listener: Listener;
  readonly #openers: Openers;
  /** What each tab showed before it went blank: Firefox does that to a tab that it unloads and loads again. */
  readonly #blanked = new Map<number, TabRecord>();

  constructor(context: Context, openers: Openers, listener: Listener) {
    this.#context = context;
    this.#openers = openers;
    this.#listener = listener;
  }

  /** A navigation begins; source: `webNavigation.onBeforeNavigate`. Its request may have come before. */
  begins(details: NavigationDetails): void {
    if (isTop(details) && this.#context.choose(details.url) && !this.#coming(details)) this.#begin(details);
  }

  /** The page that a request for a document is part of. */
  requested(details: PageRequest): Page {
    const known = this.#coming(details);
    const asked = known?.head.visits[0]?.request;
    const record = known && (asked === '' || asked === details.requestId) ? known : null;
    if (!record) {
      const late = this.#cameBefore(details);
      if (late) return late;
      if (known) this.#abandon(known);
    }
    return this.#ask(record ?? this.#begin(details), details);
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
    if (isAhead(request)) this.#openers.expect(request);
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

  #begin({ tabId, frameId, url, timeStamp }: NavigationDetails): TabRecord {
    const record = TabRecord.begin(tabId, '', timeStamp, true, 'coming');
    record.head.frame = frameId;
    record.beginVisit(url, this.#context.redact.url(url), timeStamp);
    this.#context.tabs.set(record);
    this.#listener.asks(record, url);
    this.#listener.known(`origin ${originOf(url)}`);
    return record;
  }

  #coming({ tabId, frameId }: Pick<DocumentDetails, 'tabId' | 'frameId'>): TabRecord | undefined {
    return [...this.#context.tabs.aside].findLast(
      ({ head }) => head.place === 'coming' && head.tab === tabId && head.frame === frameId,
    );
  }

  /** A document has come into a frame; source: `webNavigation.onCommitted`. */
  came(details: NavigationDetails): void {
    if (!isTop(details)) return this.#frameCame(details);
    const id = documentIdOf(details);
    const known = isNamed(details.documentId) ? this.#context.tabs.find(id) : undefined;
    const coming = this.#coming(details);
    if (known) this.#again(known.page, details);
    else this.#pageCame(details, coming);
    if (known && coming) this.#abandon(coming);
    this.#known(details);
  }

  /** A page that was prerendered or kept in memory is shown. */
  #again(page: Page, details: NavigationDetails): void {
    const { record, visit } = page;
    const { tabs } = this.#context;
    tabs.place(page, { id: documentIdOf(details), frame: details.frameId, top: true, url: details.url });
    if (isAhead(details)) return;
    Object.assign(record.head, { place: 'shown', tab: details.tabId });
    record.show(visit);
    tabs.set(record);
    this.#listener.shows(page, record);
  }

  #pageCame(details: NavigationDetails, coming: TabRecord | undefined): void {
    const { tabs, choose, redact } = this.#context;
    const { url, timeStamp } = details;
    const choice = choose(url);
    if (!choice) return this.#noPageCame(details, coming);
    const arrived = this.#arrived(details, coming);
    const visit = arrived.head.visits[0];
    if (visit) Object.assign(visit, { committed: timeStamp, full: url, finalUrl: redact.url(url) });
    for (const { seq } of arrived.log)
      arrived.amend(seq, (observation) => ({ ...observation, page: redact.url(url) }));
    const page = new Page(arrived, 0);
    tabs.place(page, { id: documentIdOf(details), frame: details.frameId, top: true, url });
    this.#settle(arrived, choice.siteKey, details);
    if (isAhead(details)) return;
    this.#openers.forget(details.tabId);
    this.#listener.shows(page, arrived);
  }

  /** The record of the page that came. Firefox does not say when an earlier navigation came to nothing. */
  #arrived(details: NavigationDetails, coming: TabRecord | undefined): TabRecord {
    const [hop] = coming?.head.visits ?? [];
    const other =
      details.documentLifecycle === undefined &&
      hop !== undefined &&
      hop.request !== '' &&
      withoutHash(hop.full) !== withoutHash(details.url);
    if (coming && !other) return coming;
    if (coming) this.#abandon(coming);
    return this.#begin(details);
  }

  /** Puts the record of a page that came where it belongs. */
  #settle(arrived: TabRecord, siteKey: string, details: NavigationDetails): void {
    const { tabs } = this.#context;
    const before = tabs.get(details.tabId) ?? (isAhead(details) ? undefined : this.#blank(details.tabId));
    if (before?.head.siteKey === siteKey) {
      before.head.place = 'shown';
      absorb(before, arrived);
      if (!isAhead(details)) before.show(new Page(arrived, 0).visit);
      tabs.drop(arrived);
      tabs.set(before);
      return;
    }
    Object.assign(arrived.head, { siteKey, place: isAhead(details) ? 'ahead' : 'shown' });
    tabs.aside.delete(arrived);
    tabs.set(arrived);
  }

  /** The record that the tab showed before it went blank, if it is still there. */
  #blank(tab: number): TabRecord | undefined {
    const record = this.#blanked.get(tab);
    this.#blanked.delete(tab);
    return record && this.#context.tabs.aside.has(record) ? record : undefined;
  }

  /** What came is no web page: a blank one that another page writes into is that page's, and others nobody's. */
  #noPageCame(details: NavigationDetails, coming: TabRecord | undefined): void {
    const { tabs } = this.#context;
    if (coming) this.#abandon(coming);
    if (isAhead(details)) return;
    const before = tabs.get(details.tabId);
    if (before) {
      tabs.keep(before);
      this.#blanked.set(details.tabId, before);
    }
    const opener = this.#openers.of(details.tabId);
    if (opener && /^(?:about|blob|data):/i.test(details.url))
      tabs.place(opener, { id: documentIdOf(details), frame: -details.tabId, top: false, url: details.url });
  }

  #frameCame(details: NavigationDetails): void {
    const { tabs } = this.#context;
    const id = documentIdOf(details);
    const parent = details.parentDocumentId === undefined ? undefined : tabs.find(details.parentDocumentId);
    const page = parent?.page ?? tabs.find(id)?.page ?? tabs.shownPage(details.tabId);
    if (page) tabs.place(page, { id, frame: details.frameId, top: false, url: details.url });
    if (page) tabs.changed(page.record);
    this.#known(details);
  }

  #known(details: NavigationDetails): void {
    this.#listener.known(documentIdOf(details));
    this.#listener.known(`origin ${originOf(details.url)}`);
  }

  /** The address of a page changes without a navigation; source: `onHistoryStateUpdated` and its like. */
  moved(details: NavigationDetails): void {
    const found = this.#context.tabs.find(documentIdOf(details));
    if (!found) return;
    found.document.url = details.url;
    const visit = found.page.details;
    if (found.document.top && visit)
      Object.assign(visit, { full: details.url, finalUrl: this.#context.redact.url(details.url) });
    this.#context.tabs.changed(found.page.record);
  }

  /** A navigation ended without a page; source: `webNavigation.onErrorOccurred`. */
  failed(details: NavigationDetails): void {
    // Firefox also tells of navigations that go on in another process.
    if (!isTop(details) || details.documentLifecycle === undefined) return;
    const coming = this.#coming(details);
    const known = isNamed(details.documentId) ? this.#context.tabs.find(details.documentId) : undefined;
    if (known) {
      if (isAhead(details) && known.page.record.head.place === 'ahead') this.#abandon(known.page.record);
    } else if (isNamed(details.documentId) && !isAhead(details)) {
      this.#pageCame(details, coming);
      const page = this.#context.tabs.shownPage(details.tabId);
      if (page?.details)
        Object.assign(page.details, { outcome: 'failed', reason: (details.error ?? '').slice(0, 80) });
    } else if (coming) this.#abandon(coming);
  }

  /** The request for a page failed; source: `webRequest.onErrorOccurred`. */
  requestFailed(page: Page, error: string): void {
    if (page.record.head.place === 'coming' && isAborted(error)) return this.#abandon(page.record);
    if (page.details && !isAborted(error))
      Object.assign(page.details, { outcome: 'failed', reason: error.slice(0, 80) });
  }

  /** The request for a page is answered: if it is a download, no page comes. */
  answered(page: Page, status: number, url: string): void {
    if (page.details) Object.assign(page.details, { status, finalUrl: this.#context.redact.url(url) });
    setTimeout(() => {
      if (page.record.head.place === 'coming') this.#abandon(page.record);
    }, patience);
  }

  /** The browser gave a tab another number. */
  renumbered(before: number, now: number): void {
    this.#context.tabs.renumber(before, now);
  }

  /** The tab is closed. */
  closed(tab: number): void {
    this.#context.tabs.remove(tab);
    this.#openers.forget(tab);
    this.#blanked.delete(tab);
  }

  /** No page came of it: what was sent belongs to the page that stayed, or to the one that opened the tab. */
  #abandon(record: TabRecord): void {
    const { tabs } = this.#context;
    const page = tabs.shownPage(record.head.tab) ?? this.#openers.of(record.head.tab);
    const ahead = record.head.place === 'ahead';
    tabs.drop(record);
    if (!page || page.record === record || (record.log.length === 0 && !ahead)) return;
    if (ahead) absorb(page.record, record);
    else absorb(page.record, record, page.visit);
    tabs.set(page.record);
  }
}
