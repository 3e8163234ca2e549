/**
 * Pages that have come into a tab, and documents into their frames: by a request, from a worker, from the
 * browser's memory, or prerendered before the visitor got there.
 */
import type { Context } from '../context.ts';
import { absorb } from '../record/absorb.ts';
import { mostVisits } from '../record/limits.ts';
import { Page } from '../record/page.ts';
import { documentOf, type PageVisit } from '../record/record-head.ts';
import type { TabRecord } from '../record/record.ts';
import { documentIdOf, isAhead, isNamed, isTop, originOf, type NavigationDetails } from './details.ts';
import type { Navigations, PagesListener } from './navigations.ts';
import type { Openers } from './openers.ts';
import { sentences } from '../../messages/sentences.ts';

/** Whether it is another page to a visitor: another path, or another route behind `#/` or `#!`. */
function isOtherPage(before: string, now: string): boolean {
  const place = (address: string): string => {
    const url = URL.parse(address);
    return url
      ? `${url.origin}${url.pathname}${/^#[/!]/.test(url.hash) ? url.hash.split('?', 1)[0] : ''}`
      : '';
  };
  return place(before) !== place(now);
}

const withoutHash = (url: string): string => url.split('#', 1)[0] ?? '';

export class Arrivals {
  readonly #context: Context;
  readonly #navigations: Navigations;
  readonly #openers: Openers;
  readonly #listener: PagesListener;
  /** What each tab showed before it went blank: Firefox does that to a tab that it unloads and loads again. */
  readonly #blanked = new Map<number, TabRecord>();

  constructor(context: Context, navigations: Navigations, openers: Openers, listener: PagesListener) {
    this.#context = context;
    this.#navigations = navigations;
    this.#openers = openers;
    this.#listener = listener;
  }

  /** A document has come into a frame; source: `webNavigation.onCommitted`. */
  came(details: NavigationDetails): void {
    if (!isTop(details)) return this.#frameCame(details);
    const id = documentIdOf(details);
    const known = isNamed(details.documentId) ? this.#context.tabs.find(id) : undefined;
    const coming = this.#navigations.coming(details);
    if (known) this.#again(known.page, details);
    else this.#pageCame(details, coming);
    if (known && coming) this.#navigations.abandon(coming);
    this.#known(details);
  }

  /** A page that was prerendered or kept in memory is shown. */
  #again(page: Page, details: NavigationDetails): void {
    const { record, visit } = page;
    const { tabs } = this.#context;
    tabs.place(page, { id: documentIdOf(details), frame: details.frameId, top: true, url: details.url });
    if (isAhead(details)) return;
    Object.assign(record.head, { place: 'shown', tab: details.tabId });
    record.visits.show(visit);
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

  /**
   * The record of the page that came. Firefox does not say when an earlier navigation came to nothing, and may
   * tell of a page before it tells where its request was sent on to: that request decides.
   */
  #arrived(details: NavigationDetails, coming: TabRecord | undefined): TabRecord {
    const [hop] = coming?.head.visits ?? [];
    const other =
      details.documentLifecycle === undefined &&
      hop !== undefined &&
      hop.request !== '' &&
      withoutHash(hop.full) !== withoutHash(details.url);
    return coming && !other ? coming : this.#navigations.begin(details);
  }

  /** Puts the record of a page that came where it belongs. */
  #settle(arrived: TabRecord, siteKey: string, details: NavigationDetails): void {
    const { tabs } = this.#context;
    const before = tabs.get(details.tabId) ?? (isAhead(details) ? undefined : this.#blank(details.tabId));
    if (before?.head.siteKey === siteKey && before.head.visits.length < mostVisits) {
      before.head.place = 'shown';
      absorb(before, arrived);
      const page = new Page(arrived, 0);
      if (!isAhead(details)) before.visits.show(page.visit);
      else page.isAskedBy(before.head.shown);
      tabs.drop(arrived);
      tabs.set(before);
      return;
    }
    // A long day on one site: what was chosen goes on, and the earlier loads are kept beside it.
    if (before?.head.siteKey === siteKey && before.phase !== 'before-choice')
      arrived.changePhase(before.phase, arrived.head.began, 'earlier-visit', sentences.chosenBefore);
    Object.assign(arrived.head, { siteKey, place: isAhead(details) ? 'ahead' : 'shown' });
    this.#context.choices.begins(arrived);
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
    if (coming) this.#navigations.abandon(coming);
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
    if (found.document.top && visit) {
      if (isOtherPage(visit.full, details.url)) this.#openedWithin(found.page.record, visit, details);
      else Object.assign(visit, { full: details.url, finalUrl: this.#context.redact.url(details.url) });
    }
    this.#context.tabs.changed(found.page.record);
  }

  /** Scripts opened another page in the same document: a page of the timeline, and part of the same load. */
  #openedWithin(record: TabRecord, before: PageVisit, { url, timeStamp }: NavigationDetails): void {
    const { shown } = record.head;
    const redacted = this.#context.redact.url(url);
    const { status, title, upgrades, committed } = before;
    const seen = { status, title, upgrades, committed, within: documentOf(before) };
    const { bannerSeen } = record.head;
    const visit = record.visits.begin(url, redacted, timeStamp, seen);
    record.head.bannerSeen = bannerSeen;
    // A prerendered page may open another while the tab shows something else of the record.
    if (shown !== before.visit) record.head.shown = shown;
    for (const document of record.head.documents) if (document.visit === before.visit) document.visit = visit;
  }

  /** A navigation ended without a page; source: `webNavigation.onErrorOccurred`. */
  failed(details: NavigationDetails): void {
    // Firefox also tells of navigations that go on in another process.
    if (!isTop(details) || details.documentLifecycle === undefined) return;
    const coming = this.#navigations.coming(details);
    const known = isNamed(details.documentId) ? this.#context.tabs.find(details.documentId) : undefined;
    if (known) {
      if (isAhead(details) && known.page.record.head.place === 'ahead')
        this.#navigations.abandon(known.page.record);
    } else if (isNamed(details.documentId) && !isAhead(details)) {
      this.#pageCame(details, coming);
      const page = this.#context.tabs.shownPage(details.tabId);
      if (page?.details)
        Object.assign(page.details, { outcome: 'failed', reason: (details.error ?? '').slice(0, 80) });
    } else if (coming) this.#navigations.abandon(coming);
  }

  /** The browser gave a tab another number. */
  renumbered(before: number, now: number): void {
    this.#context.stores.renumbered(before, now);
    this.#context.tabs.renumber(before, now);
  }

  /** The tab is closed. */
  closed(tab: number): void {
    this.#context.tabs.remove(tab);
    this.#context.stores.closed(tab);
    this.#openers.forget(tab);
    this.#blanked.delete(tab);
  }
}
