/**
 * Receives what content scripts report. They may only report observations, about the document that the browser
 * names.
 */
import type browser from 'webextension-polyfill';
import { contentMessageSchema, type ContentMessage } from '../../messages/content.ts';
import type { Context } from '../context.ts';
import { byScripts } from '../record/limits.ts';
import type { Place } from '../record/page.ts';
import type { TabRecord } from '../record/record.ts';
import type { BannerWatcher } from './banner.ts';
import { documentIdOf, originOf, type DocumentDetails } from './details.ts';
import { hookReport } from './hooks.ts';
import type { Openers } from './openers.ts';
import { hideOutlines } from './outlines.ts';
import { pageRead } from './pages.ts';
import { sentences } from '../../messages/sentences.ts';
import type { Waiting } from './waiting.ts';

export type Sender = browser.Runtime.MessageSender & Partial<DocumentDetails>;

/** A record accepts this many messages. */
const mostMessages = 20_000;
const counts = new WeakMap<TabRecord, number>();

/** Receives the messages of all content scripts. */
export class ContentListener {
  readonly #context: Context;
  readonly #banners: BannerWatcher;
  readonly #openers: Openers;
  readonly #waiting: Waiting;

  constructor(context: Context, banners: BannerWatcher, openers: Openers, waiting: Waiting) {
    this.#context = context;
    this.#banners = banners;
    this.#openers = openers;
    this.#waiting = waiting;
  }

  /** The answer; null if it is malformed, or about a document that is not watched. */
  async received(raw: unknown, sender: Sender): Promise<unknown> {
    const { tab, frameId = 0 } = sender;
    const parsed = contentMessageSchema.safeParse(raw);
    if (tab?.id === undefined || !parsed.success) return null;
    const details = { ...sender, tabId: tab.id, frameId };
    const place = this.#placeOf(details) ?? (await this.#later(details));
    if (!place) return null;
    const { record } = place.page;
    const count = (counts.get(record) ?? 0) + 1;
    counts.set(record, count);
    if (count > mostMessages) {
      record.gaps.miss(byScripts, sentences.pageTooBusy);
      return null;
    }
    const answer = this.#handle(place, parsed.data);
    if (parsed.data.type === 'reports' || parsed.data.type === 'click') this.#context.tabs.acted(record);
    this.#context.tabs.changed(record);
    return answer;
  }

  #placeOf = (details: DocumentDetails): Place | undefined => this.#context.tabs.find(documentIdOf(details));

  /** The browser tells of a document in two ways, and this one may be first. */
  async #later(details: DocumentDetails & { url?: string; origin?: string }): Promise<Place | undefined> {
    const { tabs } = this.#context;
    const id = documentIdOf(details);
    if (tabs.hasForgotten(id)) return undefined;
    await new Promise<void>((resolve) => this.#waiting.until(id, resolve));
    const place = this.#placeOf(details);
    // A blank window has no navigation. Who opened it writes into it.
    const opener = place ? undefined : this.#openers.of(details.tabId);
    if (!opener || originOf(details.origin) !== originOf(opener.url)) return place;
    tabs.place(opener, { id, frame: -details.tabId, top: false, url: details.url ?? '' });
    return this.#placeOf(details);
  }

  #handle(place: Place, message: ContentMessage): unknown {
    const { page, document } = place;
    // Without names of documents, one that was left may seem to be the one after it.
    if ('url' in message && document.top && originOf(message.url) !== originOf(page.url)) return null;
    switch (message.type) {
      case 'reports':
        if (message.dropped > 0)
          page.record.gaps.miss(['cookie-write', 'storage', 'fingerprinting'], sentences.tooManyReports);
        for (const { text, at } of message.reports) hookReport(this.#context, page, text, at);
        return { taken: true };
      case 'page':
        pageRead(this.#context, place, message);
        return null;
      case 'scan':
        return this.#banners.scanned(place, message);
      case 'looks':
        this.#banners.looked(page, message);
        return null;
      case 'click':
        this.#banners.clicked(place, message);
        return null;
      case 'outlines-gone':
        void hideOutlines(page.record);
        return null;
    }
  }
}
