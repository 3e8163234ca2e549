/** From `webRequest` to observations: one a hop, from the first request of a navigation, of all frames and workers. */
import browser from 'webextension-polyfill';
import { hostOf } from '../../../rules/address.ts';
import type { InitiatorStep } from '../../../rules/evidence/common.ts';
import type { Request } from '../../../rules/evidence.ts';
import { cookieWriteOf, parseCookieLine } from '../../../watch/observe/cookie-write.ts';
import { findPersonalData, nothingTyped } from '../../../watch/redact/personal-data.ts';
import type { Context } from '../context.ts';
import { bodyText } from './request-body.ts';
import { beginNavigation } from './navigation.ts';
import type { TabRecord } from '../record/record.ts';

type Before = browser.WebRequest.OnBeforeRequestDetailsType & { documentLifecycle?: string };
type Common = { requestId: string; url: string; tabId: number; frameId: number; type: string; timeStamp: number; initiator?: string; originUrl?: string; documentUrl?: string };

/** A hop that has begun. Raw values live here only as long as the request does. */
interface Open {
  tab: number;
  seq: number | null;
  url: string;
  body: string | undefined;
  initiator: InitiatorStep[];
  record: TabRecord;
}
const mostOpen = 3000;
const mostCookieLines = 300;

const typeNames: Readonly<Record<string, string>> = { main_frame: 'document', sub_frame: 'document', xmlhttprequest: 'xhr', csp_report: 'cspviolationreport', web_manifest: 'manifest', imageset: 'image', object: 'other', object_subrequest: 'other', beacon: 'ping' };

function schemeOf(url: string): Request['scheme'] {
  const scheme = /^([a-z]+):/i.exec(url)?.[1]?.toLowerCase();
  return scheme === 'http' || scheme === 'https' || scheme === 'ws' || scheme === 'wss' ? scheme : 'other';
}

const originOf = (url: string | undefined): string => (url !== undefined && URL.canParse(url) ? new URL(url).origin : '');

export class RequestWatcher {
  readonly #open = new Map<string, Open>();
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  begin(details: Before): void {
    const { tabs, redact } = this.#context;
    if (!/^(?:https?|wss?):/i.test(details.url) || details.documentLifecycle === 'prerender') return;
    const previous = this.#open.get(details.requestId);
    if (details.type === 'main_frame' && details.tabId >= 0) beginNavigation(this.#context, details, previous !== undefined);
    for (const record of this.#recordsOf(details)) {
      const main = details.type === 'main_frame';
      if (details.type === 'sub_frame') record.setFrame(details.frameId, details.url);
      const frame = main ? details.url : this.#asker(details, record);
      const initiator = this.#initiatorOf(details, frame);
      const body = bodyText(details);
      const personalData = findPersonalData({ url: details.url, body, referrer: undefined }, nothingTyped);
      const redirected = previous !== undefined && previous.record === record && previous.url !== details.url ? redact.url(previous.url) : null;
      const seq = record.add(
        {
          kind: 'request',
          id: details.requestId,
          url: redact.url(details.url),
          host: hostOf(details.url),
          scheme: schemeOf(details.url),
          method: details.method.slice(0, 16),
          type: typeNames[details.type] ?? details.type,
          frame: redact.url(frame),
          mainDocument: main,
          query: redact.query(details.url),
          body: body === undefined ? [] : redact.body(body),
          ...(redirected === null ? {} : { redirectedFrom: redirected }),
          status: null,
          outcome: 'pending',
          ...(personalData.length > 0 ? { personalData } : {}),
          initiator: redirected === null ? initiator : [...initiator, { type: 'redirect', url: redirected }],
        },
        details.timeStamp,
      );
      if (this.#open.size > mostOpen) this.#open.delete(this.#open.keys().next().value ?? '');
      this.#open.set(details.requestId, { tab: record.head.tab, seq, url: details.url, body, initiator, record });
      tabs.changed(record.head.tab);
    }
  }

  headers(details: browser.WebRequest.OnHeadersReceivedDetailsType): void {
    const open = this.#open.get(details.requestId);
    if (!open) return;
    const { redact, tabs } = this.#context;
    const { record } = open;
    if (details.type === 'main_frame' && (details.responseHeaders ?? []).some(({ name, value }) => /^content-security-policy$/i.test(name) && /upgrade-insecure-requests/i.test(value ?? ''))) record.head.upgrades = true;
    const lines = (details.responseHeaders ?? []).filter(({ name }) => name.toLowerCase() === 'set-cookie').flatMap(({ value }) => (value ?? '').split('\n')).filter(Boolean);
    for (const line of lines.slice(0, mostCookieLines)) {
      const raw = parseCookieLine(line.slice(0, 10_000), Date.now());
      if (!raw) continue;
      const initiator: InitiatorStep[] = [...open.initiator, { type: 'response', url: redact.url(details.url) }];
      const observed = cookieWriteOf(raw, { via: 'http', url: details.url, blockedReasons: [], seen: false, initiator, request: details.requestId }, redact);
      record.touch('attempts', raw.name, observed.domain);
      record.add(observed, details.timeStamp);
    }
    if (lines.length > 0) tabs.changed(record.head.tab);
  }

  redirected(details: browser.WebRequest.OnBeforeRedirectDetailsType): void {
    const internal = details.statusCode === 307 ? details.responseHeaders?.find(({ name }) => /^non-authoritative-reason$/i.test(name))?.value : undefined;
    this.#amend(details.requestId, { status: details.statusCode, ...(internal === undefined ? { outcome: 'answered' } : { outcome: 'upgraded', reason: internal.slice(0, 80) }) });
  }

  completed(details: browser.WebRequest.OnCompletedDetailsType): void {
    const mimeType = details.responseHeaders?.find(({ name }) => name.toLowerCase() === 'content-type')?.value?.split(';', 1)[0]?.trim();
    this.#amend(details.requestId, { status: details.statusCode, outcome: 'answered', ...(mimeType ? { mimeType: mimeType.slice(0, 80) } : {}) });
    const record = this.#open.get(details.requestId)?.record;
    const visit = record?.currentVisit;
    if (details.type === 'main_frame' && visit) Object.assign(visit, { status: details.statusCode, finalUrl: this.#context.redact.url(details.url) });
    this.#open.delete(details.requestId);
  }

  failed(details: browser.WebRequest.OnErrorOccurredDetailsType): void {
    const blocked = /BLOCKED|ERR_ABORTED.*BY_CLIENT|NS_ERROR_(?:CONTENT_BLOCKED|TRACKING)/i.test(details.error);
    this.#amend(details.requestId, { outcome: blocked ? 'blocked' : 'failed', reason: details.error.slice(0, 80) });
    const record = this.#open.get(details.requestId)?.record;
    const visit = record?.currentVisit;
    if (details.type === 'main_frame' && visit && !/ABORTED/i.test(details.error)) Object.assign(visit, { outcome: 'failed', reason: details.error.slice(0, 80) });
    this.#open.delete(details.requestId);
  }

  #amend(requestId: string, change: Partial<Request>): void {
    const open = this.#open.get(requestId);
    if (!open || open.seq === null) return;
    open.record.amend(open.seq, (observation) => (observation.kind === 'request' ? { ...observation, ...change } : observation));
    this.#context.tabs.changed(open.tab);
  }

  /** The record of the tab; for a worker's request, those of the tabs with a frame of its origin. */
  #recordsOf(details: Common): TabRecord[] {
    const { tabs } = this.#context;
    const asker = originOf(details.initiator ?? details.documentUrl ?? details.originUrl);
    if (details.tabId >= 0) {
      const record = tabs.get(details.tabId);
      if (!record) return [];
      // The last breath of the page before: it is not this site's doing.
      const stranger = details.type !== 'main_frame' && details.frameId === 0 && asker !== '' && asker !== originOf(record.head.pageUrl);
      return stranger ? [] : [record];
    }
    if (asker === '') return [];
    return [...tabs.records.values()].filter((record) => record.head.frames.some(([, url]) => originOf(url) === asker)).slice(-1);
  }

  /** Who asked: for the document of a frame that is the frame around it, else the frame or worker itself. */
  #asker(details: Before, record: TabRecord): string {
    if (details.tabId < 0) return details.documentUrl ?? details.initiator ?? '';
    return record.frameUrl(details.type === 'sub_frame' ? details.parentFrameId : details.frameId);
  }

  #initiatorOf(details: Before, frame: string): InitiatorStep[] {
    const url = this.#context.redact.url(frame);
    if (details.type === 'main_frame') return [{ type: 'browser', url: '' }];
    return [{ type: details.tabId < 0 ? 'worker' : 'document', url }];
  }
}

/** Firefox shows raw headers always; Chromium only where asked. */
function withExtraHeaders<T extends string>(options: T[]): T[] {
  const names: unknown = Reflect.get(browser.webRequest, 'OnHeadersReceivedOptions');
  const extra: unknown = typeof names === 'object' && names !== null ? Reflect.get(names, 'EXTRA_HEADERS') : undefined;
  // The polyfill's types do not know Chromium's own option; it goes in by the back door.
  if (typeof extra === 'string') Reflect.apply(Array.prototype.push, options, [extra]);
  return options;
}

/** `run` is given every event in order; it may have to wait until what was kept is read back. */
export function listenToRequests(watcher: RequestWatcher, run: (work: () => void) => void): void {
  const all = { urls: ['<all_urls>'] };
  const { webRequest } = browser;
  webRequest.onBeforeRequest.addListener((details) => void run(() => watcher.begin(details)), all, ['requestBody']);
  webRequest.onHeadersReceived.addListener((details) => void run(() => watcher.headers(details)), all, withExtraHeaders(['responseHeaders']));
  webRequest.onBeforeRedirect.addListener((details) => run(() => watcher.redirected(details)), all, ['responseHeaders']);
  webRequest.onCompleted.addListener((details) => run(() => watcher.completed(details)), all, ['responseHeaders']);
  webRequest.onErrorOccurred.addListener((details) => run(() => watcher.failed(details)), all);
}
