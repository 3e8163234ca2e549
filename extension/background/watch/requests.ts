/**
 * Turns `webRequest` events into observations: one for each hop, from the first request of a navigation, of
 * all frames and workers.
 */
import type browser from 'webextension-polyfill';
import type { InitiatorStep } from '../../../rules/evidence/common.ts';
import { cookieOfResponse } from '../../../watch/observations/cookie-write.ts';
import { upgradesInsecure } from '../../../watch/observations/document.ts';
import { headersOf, type HeaderList } from '../../../watch/observations/headers.ts';
import { isRecordable, outcomeOf, requestOf, type Outcome } from '../../../watch/observations/request.ts';
import type { Context } from '../context.ts';
import { bodyText } from './request-body.ts';
import { beginNavigation } from './navigation.ts';
import type { TabRecord } from '../record/record.ts';

type Before = browser.WebRequest.OnBeforeRequestDetailsType & { documentLifecycle?: string };
type Common = {
  requestId: string;
  url: string;
  tabId: number;
  frameId: number;
  type: string;
  timeStamp: number;
  initiator?: string;
  originUrl?: string;
  documentUrl?: string;
};

/** A hop that has begun. Raw values stay here only as long as the request. */
interface Open {
  tab: number;
  seq: number | null;
  url: string;
  initiator: InitiatorStep[];
  record: TabRecord;
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

const originOf = (url: string | undefined): string =>
  url !== undefined && URL.canParse(url) ? new URL(url).origin : '';

/** Watches the requests of all tabs. */
export class RequestWatcher {
  readonly #open = new Map<string, Open>();
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  begin(details: Before): void {
    const { tabs, redact } = this.#context;
    if (!isRecordable(details.url) || details.documentLifecycle === 'prerender') return;
    const previous = this.#open.get(details.requestId);
    if (details.type === 'main_frame' && details.tabId >= 0)
      beginNavigation(this.#context, details, previous !== undefined);
    for (const record of this.#recordsOf(details)) {
      const main = details.type === 'main_frame';
      if (details.type === 'sub_frame') record.setFrame(details.frameId, details.url);
      const frame = main ? details.url : this.#senderOf(details, record);
      const redirectedFrom =
        previous !== undefined && previous.record === record && previous.url !== details.url
          ? previous.url
          : null;
      const initiator = this.#initiatorOf(details, frame, redirectedFrom);
      const { requestId: id, url, method, type } = details;
      const seq = record.add(
        requestOf(
          {
            id,
            url,
            method,
            type,
            frame,
            mainDocument: main,
            body: bodyText(details),
            redirectedFrom,
            initiator,
          },
          redact,
        ),
        details.timeStamp,
      );
      if (this.#open.size > mostOpen) this.#open.delete(this.#open.keys().next().value ?? '');
      this.#open.set(id, { tab: record.head.tab, seq, url, initiator, record });
      tabs.changed(record.head.tab);
    }
  }

  headers(details: browser.WebRequest.OnHeadersReceivedDetailsType): void {
    const open = this.#open.get(details.requestId);
    if (!open) return;
    const { redact, tabs } = this.#context;
    const { record } = open;
    const headers = headersOfAnswer(details.responseHeaders);
    if (details.type === 'main_frame' && upgradesInsecure(headers)) record.head.upgrades = true;
    // Firefox joins all lines into one header.
    const lines = headersOf(headers, 'set-cookie')
      .flatMap((value) => value.split('\n'))
      .filter(Boolean);
    for (const line of lines.slice(0, mostCookieLines)) {
      const cookie = cookieOfResponse(
        { line, url: details.url, request: details.requestId, initiator: open.initiator },
        redact,
      );
      if (!cookie) continue;
      record.touch('attempts', cookie.raw.name, cookie.observed.domain);
      record.add(cookie.observed, details.timeStamp);
    }
    if (lines.length > 0) tabs.changed(record.head.tab);
  }

  redirected(details: browser.WebRequest.OnBeforeRedirectDetailsType): void {
    this.#amend(details.requestId, answered(details));
  }

  completed(details: browser.WebRequest.OnCompletedDetailsType): void {
    this.#amend(details.requestId, answered(details));
    const record = this.#open.get(details.requestId)?.record;
    const visit = record?.currentVisit;
    if (details.type === 'main_frame' && visit)
      Object.assign(visit, { status: details.statusCode, finalUrl: this.#context.redact.url(details.url) });
    this.#open.delete(details.requestId);
  }

  failed(details: browser.WebRequest.OnErrorOccurredDetailsType): void {
    const blocked = /BLOCKED|ERR_ABORTED.*BY_CLIENT|NS_ERROR_(?:CONTENT_BLOCKED|TRACKING)/i.test(
      details.error,
    );
    const failure = { text: details.error, blocked: blocked ? details.error : null };
    this.#amend(details.requestId, outcomeOf({ status: null, headers: [], failure }));
    const record = this.#open.get(details.requestId)?.record;
    const visit = record?.currentVisit;
    if (details.type === 'main_frame' && visit && !/ABORTED/i.test(details.error))
      Object.assign(visit, { outcome: 'failed', reason: details.error.slice(0, 80) });
    this.#open.delete(details.requestId);
  }

  #amend(requestId: string, change: Outcome): void {
    const open = this.#open.get(requestId);
    if (!open || open.seq === null) return;
    open.record.amend(open.seq, (observation) =>
      observation.kind === 'request' ? { ...observation, ...change } : observation,
    );
    this.#context.tabs.changed(open.tab);
  }

  /** The record of the tab; for a worker's request, those of the tabs with a frame of its origin. */
  #recordsOf(details: Common): TabRecord[] {
    const { tabs } = this.#context;
    const asker = originOf(details.initiator ?? details.documentUrl ?? details.originUrl);
    if (details.tabId >= 0) {
      const record = tabs.get(details.tabId);
      if (!record) return [];
      // The previous page may still send requests while it unloads: they are not this site's.
      const stranger =
        details.type !== 'main_frame' &&
        details.frameId === 0 &&
        asker !== '' &&
        asker !== originOf(record.head.pageUrl);
      return stranger ? [] : [record];
    }
    if (asker === '') return [];
    return [...tabs.records.values()]
      .filter((record) => record.head.frames.some(([, url]) => originOf(url) === asker))
      .slice(-1);
  }

  /**
   * The address of whoever sent it: for the document of a frame the frame around it, else the frame or worker
   * itself.
   */
  #senderOf(details: Before, record: TabRecord): string {
    if (details.tabId < 0) return details.documentUrl ?? details.initiator ?? '';
    return record.frameUrl(details.type === 'sub_frame' ? details.parentFrameId : details.frameId);
  }

  #initiatorOf({ type, tabId }: Before, frame: string, redirectedFrom: string | null): InitiatorStep[] {
    const { url } = this.#context.redact;
    const first: InitiatorStep =
      type === 'main_frame'
        ? { type: 'browser', url: '' }
        : { type: tabId < 0 ? 'worker' : 'document', url: url(frame) };
    return redirectedFrom === null ? [first] : [first, { type: 'redirect', url: url(redirectedFrom) }];
  }
}
