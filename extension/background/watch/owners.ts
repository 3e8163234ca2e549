/** Whose is an event: the page of the document that caused it, also when the tab shows another by then. */
import type { Context } from '../context.ts';
import { Page } from '../record/page.ts';
import type { TabRecord } from '../record/record.ts';
import { documentIdOf, isNamed, originOf, type DocumentDetails } from './details.ts';
import type { Openers } from './openers.ts';

/** Who caused it, as far as the browser says. */
export interface Cause extends DocumentDetails {
  type?: string;
  initiator?: string;
  originUrl?: string;
  documentUrl?: string;
  /** Firefox only. */
  cookieStoreId?: string;
}

/** The page, and the full address of the document or worker in it. */
export interface Owner {
  page: Page;
  address: string;
}

/** A page may have documents of one origin in several places; the first of these that has any is asked first. */
const order = ['coming', 'shown', 'ahead', 'kept'] as const;

export class Owners {
  readonly #context: Context;
  readonly #openers: Openers;

  constructor(context: Context, openers: Openers) {
    this.#context = context;
    this.#openers = openers;
  }

  /** Null if it is nobody's; a text if what would tell is still to come: what to wait for. */
  of(cause: Cause): Owner | string | null {
    if (cause.tabId < 0 && !isNamed(cause.documentId)) return this.#ofWorker(cause);
    const { tabs } = this.#context;
    const id = documentIdOf(cause);
    const found = cause.type === 'sub_frame' && !isNamed(cause.documentId) ? undefined : tabs.find(id);
    if (found && this.#isPlausible(cause)) return { page: found.page, address: found.document.url };
    const parent = tabs.find(cause.parentDocumentId ?? `frame ${cause.tabId} ${cause.parentFrameId}`);
    if (parent) return { page: parent.page, address: parent.document.url };
    if (tabs.hasForgotten(cause.documentId ?? cause.parentDocumentId ?? '')) return null;
    const awaited = cause.documentId ?? cause.parentDocumentId;
    return isNamed(awaited) ? awaited : this.last(cause);
  }

  /** The last resort, where what would tell does not come. */
  last(cause: Cause): Owner | null {
    if (cause.tabId < 0) return null;
    const page = this.#context.tabs.shownPage(cause.tabId) ?? this.#openers.of(cause.tabId) ?? null;
    return page && this.#isPlausible(cause) && askerOf(cause) === originOf(page.url)
      ? { page, address: page.url }
      : null;
  }

  /**
   * Without names of documents (Firefox before 153) a page that was left may seem to be the one after it; its
   * own address tells them apart.
   */
  #isPlausible(cause: Cause): boolean {
    if (isNamed(cause.documentId) || cause.frameId !== 0) return true;
    const asker = askerOf(cause);
    const page = this.#context.tabs.shownPage(cause.tabId);
    return asker === '' || page === undefined || asker === originOf(page.url);
  }

  /**
   * A worker belongs to an origin and not to a page. It most likely works for the page of that origin in which
   * something happened last; a navigation that just began may be what it answers.
   */
  #ofWorker(cause: Cause): Owner | string | null {
    const asker = askerOf(cause);
    // What a page sends while it goes away outlives its tab.
    if (asker === '' || cause.type === 'ping' || cause.type === 'beacon') return null;
    const { tabs, stores } = this.#context;
    const store = cause.cookieStoreId;
    const all = tabs
      .likeliest()
      .filter(({ head }) => store === undefined || (stores.of(head.tab) ?? store) === store);
    for (const place of order)
      for (const record of all) {
        if (record.head.place !== place) continue;
        const visit = visitOf(record, asker);
        if (visit !== null)
          return { page: new Page(record, visit), address: cause.documentUrl ?? cause.initiator ?? '' };
      }
    return `origin ${asker}`;
  }
}

const askerOf = ({ initiator, documentUrl, originUrl }: Cause): string =>
  originOf(initiator ?? documentUrl ?? originUrl);

/** The visit with a document of this origin: the shown one if it has any, else the last. */
function visitOf({ head, pageUrl }: TabRecord, origin: string): number | null {
  if (head.place === 'coming') return originOf(pageUrl) === origin ? 0 : null;
  const visits = head.documents.flatMap(({ url, visit }) => (originOf(url) === origin ? [visit] : []));
  return visits.includes(head.shown) ? head.shown : (visits.at(-1) ?? null);
}
