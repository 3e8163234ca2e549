/**
 * Carries session storage from tab to tab. A visitor views the pages of a site in one tab, but every visit of
 * the crawler has a tab of its own; without this, a script that counts pages in session storage would never
 * get past one.
 */
import * as z from 'zod';
import { readFrame, type LiveFrame } from '../browser/frames.ts';
import type { AttachedTarget } from '../browser/targets.ts';

/** Characters of one origin's storage that are carried; browsers store up to five million. */
const MAX_CHARACTERS = 500_000;
const itemsSchema = z.array(z.tuple([z.string(), z.string()])).max(500);

type Items = z.infer<typeof itemsSchema>;

/** The session storage of each origin, as the last visit left it. */
export class CarriedSessionStorage {
  readonly #kept = new Map<string, Items>();

  /**
   * Keeps the items of the page's origin. If the page does not answer, the earlier items stay. Never throws.
   */
  async save(main: LiveFrame): Promise<void> {
    const items = await readFrame(main, readItems, itemsSchema).catch(() => null);
    if (
      items !== null &&
      items.reduce((sum, [key, value]) => sum + key.length + value.length, 0) <= MAX_CHARACTERS
    )
      this.#kept.set(main.origin, items);
  }

  /**
   * Restores the items in a new tab. Call the returned function after the first document has loaded, since a
   * page that clears its storage and reloads must not find the items again.
   */
  async restoreIn({ session }: AttachedTarget): Promise<() => Promise<void>> {
    const all = [...this.#kept].filter(([, items]) => items.length > 0);
    if (all.length === 0) return () => Promise.resolve();
    // In an isolated world, where no hook records it as a write of the page.
    const { identifier } = await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${restoreItems.toString()})(${JSON.stringify(all)})`,
      worldName: 'cookiewacht',
    });
    return () =>
      session.send('Page.removeScriptToEvaluateOnNewDocument', { identifier }).catch(() => undefined);
  }

  /** Forgets all items, as the end of a browser session does. */
  clear(): void {
    this.#kept.clear();
  }
}

/** Runs in an isolated world of the page. */
function readItems(): unknown {
  try {
    return Object.entries(sessionStorage);
  } catch {
    // The browser denies storage to this document.
    return [];
  }
}

/** Runs in an isolated world of the page. */
function restoreItems(all: Array<[string, Items]>): void {
  try {
    if (window !== window.top || sessionStorage.length > 0) return;
    for (const [origin, items] of all)
      if (origin === location.origin) for (const [key, value] of items) sessionStorage.setItem(key, value);
  } catch {
    // The browser denies storage to this document.
  }
}
