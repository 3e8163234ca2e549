/**
 * Receives what content scripts report. They may only report observations, about the tab and frame that the
 * browser names.
 */
import type browser from 'webextension-polyfill';
import { contentMessageSchema, type ContentMessage } from '../../messages/content.ts';
import type { Context } from '../context.ts';
import { byScripts } from '../record/limits.ts';
import type { TabRecord } from '../record/record.ts';
import type { BannerWatcher } from './banner.ts';
import { hookReport } from './hooks.ts';
import { pageRead } from './pages.ts';
import { sentences } from '../../messages/sentences.ts';

export type Sender = browser.Runtime.MessageSender;

/** A record accepts this many messages. */
const mostMessages = 20_000;
const counts = new WeakMap<TabRecord, number>();

/** Receives the messages of all content scripts. */
export class ContentListener {
  readonly #context: Context;
  readonly #banners: BannerWatcher;

  constructor(context: Context, banners: BannerWatcher) {
    this.#context = context;
    this.#banners = banners;
  }

  received(raw: unknown, sender: Sender): unknown {
    const tab = sender.tab?.id;
    const frame = sender.frameId ?? 0;
    const record = tab === undefined ? undefined : this.#context.tabs.get(tab);
    const parsed = contentMessageSchema.safeParse(raw);
    if (!record || tab === undefined || !parsed.success) return null;
    const count = (counts.get(record) ?? 0) + 1;
    counts.set(record, count);
    if (count > mostMessages || !record.knowsFrame(frame)) {
      record.miss(byScripts, count > mostMessages ? sentences.pageTooBusy : sentences.tooManyFrames);
      return null;
    }
    const answer = this.#handle(record, frame, parsed.data, sender.url ?? '');
    this.#context.tabs.changed(tab);
    return answer;
  }

  #handle(record: TabRecord, frame: number, message: ContentMessage, senderUrl: string): unknown {
    // A document that was left may still send messages: they do not belong to the page after it.
    const url = 'url' in message ? message.url : senderUrl;
    if (frame === 0 && originOf(url) !== originOf(record.head.pageUrl)) return null;
    if ('url' in message && frame !== 0) record.setFrame(frame, url);
    switch (message.type) {
      case 'reports':
        if (message.dropped > 0)
          record.miss(['cookie-write', 'storage', 'fingerprinting'], sentences.tooManyReports);
        for (const { text, at } of message.reports) hookReport(this.#context, record, text, at);
        return { taken: true };
      case 'page':
        pageRead(this.#context, record, frame, message);
        return null;
      case 'scan':
        return this.#banners.scanned(record, frame, message);
      case 'looks':
        this.#banners.looked(record, message);
        return null;
      case 'click':
        this.#banners.clicked(record, frame, message);
        return null;
    }
  }
}

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '');
