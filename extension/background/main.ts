/**
 * The background: receives every request, cookie and page, and judges. The browser stops and starts it at
 * will, so it adds every listener at once, and events wait until it has restored its records.
 */
import browser from 'webextension-polyfill';
import type { Context } from './context.ts';
import { Judge } from './judge/judge.ts';
import { ContentListener, type Sender } from './watch/listen-content.ts';
import { isOwnPage, answerUi, connectUi } from './serve/listen-ui.ts';
import { withIgnored } from './judge/ignored.ts';
import { listenToMenus, offerMenu } from './serve/menus.ts';
import { welcome } from './serve/welcome.ts';
import { choosePolicy } from './judge/policies.ts';
import { newKey, redactorOf } from './record/redact.ts';
import { parsed } from './record/stored.ts';
import { Settings } from './serve/settings.ts';
import { Tabs } from './record/tabs.ts';
import { Arrivals } from './watch/arrivals.ts';
import { BannerWatcher } from './watch/banner.ts';
import { Choices } from './watch/choices.ts';
import { CookieWrites } from './watch/cookies.ts';
import { asJarCookie, cookiesOf, JarWatcher, storeOf } from './watch/jar.ts';
import { listenToNavigations } from './watch/listen-navigations.ts';
import { listenToRequests } from './watch/listen-requests.ts';
import { Navigations, type PagesListener } from './watch/navigations.ts';
import { Openers } from './watch/openers.ts';
import { Owners } from './watch/owners.ts';
import { RequestWatcher } from './watch/requests.ts';
import { Stores } from './watch/stores.ts';
import { taughtOf } from './watch/taught.ts';
import { Waiting } from './watch/waiting.ts';
import { sentences } from '../messages/sentences.ts';

const settings = new Settings();
let redact = redactorOf(newKey());
const tabs = new Tabs();
const stores = new Stores();
const context: Context = {
  tabs,
  stores,
  choices: new Choices(tabs, stores, (kept) => {
    // Where there is no room, the choice counts until the browser stops the background.
    void browser.storage.session.set({ choices: JSON.stringify(kept) }).catch(() => undefined);
  }),
  get redact() {
    return redact;
  },
  cookies: new CookieWrites(tabs, () => redact, {
    laxByDefault: !navigator.userAgent.includes('Firefox'),
    storeOf,
    read: async (store) => (await cookiesOf(store)).map(asJarCookie),
  }),
  recognised: (from, scan, url) => banners.recognised(from, scan, url),
  taught: (url) => taughtOf(settings.taught.value, url),
  choose: (url) => withIgnored(choosePolicy(url, settings.policy, settings.allMaps), settings.ignored.value),
};
const judge = new Judge(context, settings, browserName());
const banners = new BannerWatcher(context);
const jar = new JarWatcher(context);
const waiting = new Waiting();
const openers = new Openers(tabs);
const listener: PagesListener = {
  asks: (record, url) => jar.asked(record, url),
  shows: (page, first) => void jar.lookBack(page, first).catch(() => undefined),
  known: (key) => waiting.known(key),
};
const navigations = new Navigations(context, openers, listener);
const arrivals = new Arrivals(context, navigations, openers, listener);
const content = new ContentListener(context, banners, openers, waiting);
const requests = new RequestWatcher(context, navigations, new Owners(context, openers), waiting);

function browserName(): string {
  const [name = 'unknown'] = /(?:Firefox|Edg|Chrome)\/[\d.]+/.exec(navigator.userAgent) ?? [];
  return name.replace('/', ' ').slice(0, 60);
}

async function restore(): Promise<void> {
  const stored: Record<string, unknown> = await browser.storage.session.get(['key', 'choices']);
  const kept = stored['key'];
  const key = typeof kept === 'string' && kept.length === 64 ? kept : newKey();
  redact = redactorOf(key);
  if (kept !== key) await browser.storage.session.set({ key });
  await Promise.all([context.tabs.restore(), settings.restore()]);
  const present = await browser.tabs.query({});
  for (const tab of present) stores.has(tab);
  context.choices.restore(parsed(stored['choices']));
  const open = new Set(present.map(({ id }) => id));
  for (const { id, active, windowId } of present)
    if (active && id !== undefined && windowId !== undefined) context.tabs.looked(id, windowId);
  // A page may be prerendered for a tab that is not there yet.
  for (const { head } of context.tabs.all())
    if (!open.has(head.tab) && head.place !== 'ahead') context.tabs.remove(head.tab);
  requests.resume();
}

let restored = false;
const early: Array<() => void> = [];
/** Keeps events in order: those that arrive before the records are restored wait for their turn. */
const run = (work: () => void): void => {
  if (restored) work();
  else early.push(work);
};
async function begin(): Promise<void> {
  await restore().catch(() => settings.limits.push(sentences.notReadBack));
  restored = true;
  for (const work of early.splice(0)) work();
}
const ready = begin();

listenToRequests(requests, run);
listenToNavigations(navigations, arrivals, openers, run);
browser.cookies.onChanged.addListener((change) => run(() => jar.changed(change)));
browser.tabs.onRemoved.addListener((tab) =>
  run(() => {
    arrivals.closed(tab);
    judge.closed(tab);
  }),
);
browser.tabs.onCreated.addListener((tab) => stores.has(tab));
browser.tabs.onUpdated.addListener((tab, { status }, now) =>
  run(() => {
    stores.has(now);
    // The browser forgets a tab's badge when it navigates.
    if (status === 'loading' || context.tabs.get(tab) === undefined) judge.fresh(tab);
  }),
);
browser.tabs.onActivated.addListener(({ tabId, windowId }) =>
  run(() => {
    context.tabs.looked(tabId, windowId);
    judge.changed(tabId);
  }),
);

listenToMenus((tab, url) =>
  run(() => {
    const record = context.tabs.get(tab);
    if (!record) return;
    const visit = record.head.shown;
    record.head.about = url === null ? null : { url: redact.url(url), visit, at: Date.now() };
    context.tabs.changed(record);
  }),
);
browser.storage.onChanged.addListener((_changes, area) => {
  if (area === 'managed') void settings.restoreManaged().then(() => judge.again());
});
browser.runtime.onInstalled.addListener((details) => {
  void offerMenu().catch(() => undefined);
  void welcome(details).catch(() => undefined);
});
browser.runtime.onStartup.addListener(() => void offerMenu().catch(() => undefined));

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
