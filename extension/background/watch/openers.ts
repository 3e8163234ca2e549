/** Which page opened a tab: what the tab does before it has a page of its own is that page's doing. */
import { Page } from '../record/page.ts';
import type { Tabs } from '../record/tabs.ts';
import { originOf } from './details.ts';

/** Tabs that are remembered. */
const most = 200;

export class Openers {
  readonly #tabs: Tabs;
  readonly #pages = new Map<number, Page>();

  constructor(tabs: Tabs) {
    this.#tabs = tabs;
  }

  /** A page opens a tab; source: `webNavigation.onCreatedNavigationTarget`. */
  opened({ sourceTabId, tabId }: { sourceTabId: number; tabId: number }): void {
    const page = this.#tabs.shownPage(sourceTabId) ?? this.of(sourceTabId);
    if (page) this.#set(tabId, page);
  }

  /** A page is prerendered, perhaps for a tab that is not there yet. */
  expect({ tabId, initiator }: { tabId: number; initiator?: string }): void {
    if (this.#tabs.get(tabId) || this.#pages.has(tabId)) return;
    const asker = this.#tabs
      .likeliest()
      .find((record) => record.head.place === 'shown' && originOf(record.pageUrl) === initiator);
    if (asker) this.#set(tabId, new Page(asker, asker.head.shown));
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
