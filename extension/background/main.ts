/**
 * The background: receives every request, cookie and page, and judges. The browser stops and starts it at
 * will, so it adds every listener at once, and events wait until it has restored its records.
 */
import browser from 'webextension-polyfill';
import type { Context } from './context.ts';
import { Judge } from './judge/judge.ts';
import { ContentListener, type Sender } from './watch/listen-content.ts';
import { isOwnPage, answerUi, connectUi } from './serve/listen-ui.ts';
import { choosePolicy } from './judge/policies.ts';
import { newKey, redactorOf } from './record/redact.ts';
import { Settings } from './serve/settings.ts';
import { Tabs } from './record/tabs.ts';
import { BannerWatcher } from './watch/banner.ts';
import { JarWatcher } from './watch/jar.ts';
import { listenToRequests } from './watch/listen-requests.ts';
import { RequestWatcher } from './watch/requests.ts';
import { sentences } from '../messages/sentences.ts';

const settings = new Settings();
let redact = redactorOf(newKey());
const context: Context = {
  tabs: new Tabs(),
  get redact() {
    return redact;
  },
  choose: (url) => choosePolicy(url, settings.own),
};
const judge = new Judge(context, settings, browserName());
const banners = new BannerWatcher(context);
const content = new ContentListener(context, banners);
const jar = new JarWatcher(context);
const requests = new RequestWatcher(context);

function browserName(): string {
  const [name = 'unknown'] = /(?:Firefox|Edg|Chrome)\/[\d.]+/.exec(navigator.userAgent) ?? [];
  return name.replace('/', ' ').slice(0, 60);
}

async function restore(): Promise<void> {
  const stored: Record<string, unknown> = await browser.storage.session.get('key');
  const kept = stored['key'];
  const key = typeof kept === 'string' && kept.length === 64 ? kept : newKey();
  redact = redactorOf(key);
  if (kept !== key) await browser.storage.session.set({ key });
  await Promise.all([context.tabs.store.restore(), settings.restore()]);
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  for (const tab of context.tabs.records.keys()) if (!open.has(tab)) context.tabs.remove(tab);
}

let restored = false;
const waiting: Array<() => void> = [];
/** Keeps events in order: those that arrive before the records are restored wait for their turn. */
const run = (work: () => void): void => {
  if (restored) work();
  else waiting.push(work);
};
async function begin(): Promise<void> {
  await restore().catch(() => settings.limits.push(sentences.notReadBack));
  restored = true;
  for (const work of waiting.splice(0)) work();
}
const ready = begin();

listenToRequests(requests, run);
browser.webRequest.onBeforeRequest.addListener(
  ({ tabId, type }) =>
    void run(() => void (type === 'main_frame' && jar.lookBack(tabId).catch(() => undefined))),
  { urls: ['<all_urls>'], types: ['main_frame'] },
);
browser.cookies.onChanged.addListener((change) => run(() => jar.changed(change)));
browser.tabs.onRemoved.addListener((tab) =>
  run(() => {
    context.tabs.remove(tab);
    judge.closed(tab);
  }),
);
browser.tabs.onUpdated.addListener((tab, { status }, { url, pendingUrl }) =>
  run(() => {
    // The browser withholds the address, and all requests, of what is no web page.
    const began = context.tabs.get(tab)?.currentVisit?.at ?? 0;
    const young = Date.now() - (context.tabs.get(tab)?.head.began ?? 0) - began < 500;
    if (status === 'complete' && !/^https?:/i.test(url ?? '') && pendingUrl === undefined && !young)
      context.tabs.remove(tab);
    // The browser forgets a tab's badge when it navigates.
    if (status === 'loading' || context.tabs.get(tab) === undefined) judge.fresh(tab);
  }),
);
browser.tabs.onActivated.addListener(({ tabId }) => run(() => judge.changed(tabId)));

browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
  ready.then(() =>
    isOwnPage(sender)
      ? answerUi(judge, message)
      : sender.id === browser.runtime.id && sender.tab
        ? content.received(message, sender)
        : null,
  ),
);
browser.runtime.onConnect.addListener((port) => connectUi(judge, port, ready));

// Says that all listeners are there: a program that drives the browser waits for this.
Object.assign(globalThis, { cookiewachtReady: ready });
