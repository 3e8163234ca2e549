/** The extension's side of a sensor without a browser: a tab that is watched, and what its record holds. */
import type { Context } from '../../extension/background/context.ts';
import { Page, type Place } from '../../extension/background/record/page.ts';
import { TabRecord } from '../../extension/background/record/record.ts';
import { Tabs } from '../../extension/background/record/tabs.ts';
import { Choices } from '../../extension/background/watch/choices.ts';
import { CookieWrites } from '../../extension/background/watch/cookies.ts';
import { hookReport } from '../../extension/background/watch/hooks.ts';
import { Navigations } from '../../extension/background/watch/navigations.ts';
import { Openers } from '../../extension/background/watch/openers.ts';
import { Owners } from '../../extension/background/watch/owners.ts';
import { RequestWatcher } from '../../extension/background/watch/requests.ts';
import { Stores } from '../../extension/background/watch/stores.ts';
import { Waiting } from '../../extension/background/watch/waiting.ts';
import type { Observation, Unstamped } from '../../rules/evidence/index.ts';
import type { HookMessage } from '../../watch/hooks/messages.ts';
import { redactorWith } from '../../watch/redact/redactor.ts';

export const page = 'https://www.example.nl/shop/';
/** Milliseconds since 1970: when everything happens. */
export const now = 1_790_000_000_000;
export const redact = redactorWith((value) => `${value.length} characters`);

/** The fields that are left when a record's stamp is taken away. */
function unstamped({
  seq: _seq,
  at: _at,
  phase: _phase,
  visit: _visit,
  page: _page,
  ...rest
}: Observation): object {
  return rest;
}

export interface WatchedTab {
  context: Context;
  record: TabRecord;
  /** The page that the tab shows. */
  place: Place;
  /** What sees the requests of the tab. */
  requests: RequestWatcher;
  /** What the hooks of the page report. */
  hooks(message: HookMessage): void;
  /** All that was recorded of a kind, without its stamp. */
  all(kind: Unstamped['kind']): object[];
}

export function watchedTab(): WatchedTab {
  const record = TabRecord.begin(1, 'test/site', now, true);
  record.visits.begin(page, redact.url(page), now);
  record.setDocument({ id: 'frame 1 0', visit: 0, frame: 0, top: true, url: page });
  const tabs = new Tabs();
  // Nothing is stored: there is no browser.
  tabs.store.changed = () => undefined;
  tabs.set(record);
  // The cookie store is never asked: a write stays as it was seen.
  const jar = {
    laxByDefault: true,
    storeOf: () => new Promise<never>(() => undefined),
    read: async () => [],
  };
  const cookies = new CookieWrites(tabs, () => redact, jar);
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
    choose: () => null,
  };
  const place = tabs.find('frame 1 0');
  if (!place) throw new Error('the page is not there');
  const heard = { asks: () => undefined, shows: () => undefined, known: () => undefined };
  const openers = new Openers(tabs);
  const navigations = new Navigations(context, openers, heard);
  return {
    context,
    record,
    place,
    requests: new RequestWatcher(context, navigations, new Owners(context, openers), new Waiting()),
    hooks: (message) =>
      hookReport(context, new Page(record, record.head.shown), JSON.stringify(message), now),
    all: (kind) => record.log.filter((each) => each.kind === kind).map(unstamped),
  };
}
