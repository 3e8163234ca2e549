/** Which page opened a tab: what the tab does before it has a page of its own is that page's doing. */
import { Page } from '../record/page.ts';
import type { TabRecord } from '../record/record.ts';
import type { Tabs } from '../record/tabs.ts';
import { originOf } from './details.ts';

/** Tabs that are remembered. */
const most = 200;

export class Openers {
  readonly #tabs: Tabs;
  readonly #pages = new Map<number, Page>();
  readonly #askers = new WeakMap<TabRecord, Page>();

  constructor(tabs: Tabs) {
    this.#tabs = tabs;
  }

  /** A page opens a tab; source: `webNavigation.onCreatedNavigationTarget`. */
  opened({ sourceTabId, tabId }: { sourceTabId: number; tabId: number }): void {
    const page = this.#tabs.shownPage(sourceTabId) ?? this.of(sourceTabId);
    if (page) this.#set(tabId, page);
  }

  /** A page is prerendered, perhaps for a tab that is not there yet. The browser may do so by itself. */
  expect(record: TabRecord, { tabId, initiator }: { tabId: number; initiator?: string }): void {
    const asks = (each: TabRecord): boolean =>
      each.head.place === 'shown' && originOf(each.pageUrl) === initiator;
    const here = this.#tabs.get(tabId);
    const asker = here && asks(here) ? here : this.#tabs.likeliest().find(asks);
    if (asker) this.#askers.set(record, new Page(asker, asker.head.shown));
  }

  /** The page that asked for a page to be prerendered. */
  askerOf(record: TabRecord): Page | undefined {
    return this.#askers.get(record);
  }

  #set(tab: number, page: Page): void {
    this.#pages.set(tab, page);
    if (this.#pages.size > most) this.forget([...this.#pages.keys()][0] ?? tab);
  }

  /** The page that opened the tab, and may write into it. */
  of(tab: number): Page | undefined {
    return this.#pages.get(tab);
  }

  forget(tab: number): void {
    this.#pages.delete(tab);
  }
}
