/** The extension's background with events that are made up, in any order; without a browser. */
import type { Context } from '../../extension/background/context.ts';
import { Tabs } from '../../extension/background/record/tabs.ts';
import { Arrivals } from '../../extension/background/watch/arrivals.ts';
import { Choices } from '../../extension/background/watch/choices.ts';
import { CookieWrites } from '../../extension/background/watch/cookies.ts';
import type { DocumentDetails, NavigationDetails } from '../../extension/background/watch/details.ts';
import { Navigations } from '../../extension/background/watch/navigations.ts';
import { Openers } from '../../extension/background/watch/openers.ts';
import { Owners } from '../../extension/background/watch/owners.ts';
import { RequestWatcher } from '../../extension/background/watch/requests.ts';
import { Stores } from '../../extension/background/watch/stores.ts';
import { Waiting } from '../../extension/background/watch/waiting.ts';
import { choosePolicy } from '../../extension/background/judge/policies.ts';
import { redactorWith } from '../../watch/redact/redactor.ts';

const redact = redactorWith((value) => `${value.length}`);
const began = 1_790_000_000_000;

type Given = Partial<NavigationDetails> & {
  requestId?: string;
  type?: string;
  initiator?: string;
  /** Firefox does not say where the document of an event is. */
  firefox?: true;
};

export function madeUpBrowser() {
  const tabs = new Tabs();
  // Nothing is stored: there is no browser.
  tabs.store.changed = () => undefined;
  const cookies = new CookieWrites(tabs, () => redact, {
    laxByDefault: true,
    storeOf: () => new Promise<never>(() => undefined),
    read: async () => [],
  });
  const stores = new Stores();
  const choices = new Choices(tabs, stores, () => undefined);
  const context: Context = {
    tabs,
    stores,
    choices,
    redact,
    cookies,
    recognised: () => null,
    taught: () => [],
    choose: (url) => choosePolicy(url, null),
  };
  const waiting = new Waiting();
  const openers = new Openers(tabs);
  const listener = {
    asks: () => undefined,
    shows: () => undefined,
    known: (key: string) => waiting.known(key),
  };
  const navigations = new Navigations(context, openers, listener);
  const arrivals = new Arrivals(context, navigations, openers, listener);
  const requests = new RequestWatcher(context, navigations, new Owners(context, openers), waiting);
  let clock = began;
  const base = (url: string, given: Given) => {
    clock += 10;
    const place: DocumentDetails = { tabId: 1, frameId: 0 };
    const { firefox, ...rest } = given;
    return { ...place, url, timeStamp: clock, ...(firefox ? {} : { documentLifecycle: 'active' }), ...rest };
  };
  const request = (url: string, given: Given): Parameters<RequestWatcher['begin']>[0] =>
    // The browser's own types are wider than what the watcher reads.
    Reflect.apply(Object.assign, null, [
      { requestId: url, method: 'GET', type: 'main_frame', parentFrameId: -1, thirdParty: false },
      base(url, given),
    ]);
  return {
    tabs,
    arrivals,
    openers,
    begins: (url: string, given: Given = {}) => navigations.begins(base(url, given)),
    came: (url: string, documentId: string, given: Given = {}) =>
      arrivals.came(base(url, { documentId, ...given })),
    failed: (url: string, error: string, given: Given = {}) =>
      arrivals.failed(base(url, { error, ...given })),
    asks: (url: string, given: Given = {}) => requests.begin(request(url, given)),
    ends: (url: string, error: string, given: Given = {}) =>
      requests.failed(Reflect.apply(Object.assign, null, [{ error }, request(url, given)])),
    /** Sends a request from a document. */
    sends: (url: string, documentId: string, given: Given = {}) =>
      requests.begin(request(url, { type: 'image', documentId, ...given })),
    /** What the tab shows: the page, and what its record holds of requests, by visit. */
    shows: (tab = 1): string[] => {
      const record = tabs.get(tab);
      return (record?.log ?? []).flatMap((each) =>
        each.kind === 'request' ? [`${each.visit} ${each.url}`] : [],
      );
    },
    page: (tab = 1): string | undefined => tabs.get(tab)?.pageUrl,
  };
}
