/**
 * What pages keep for as long as their tab is open. Every visit here has a tab of its own, where a visitor goes through
 * the pages in one: what was kept is given to the next tab, or a page that counts the pages would never get past one.
 */
import * as z from 'zod';
import { readFrame, type LiveFrame } from '../browser/frames.ts';
import type { AttachedTarget } from '../browser/targets.ts';

/** Characters that an origin may keep; browsers stop at some five million. */
const MAX_CHARACTERS = 500_000;
const itemsSchema = z.array(z.tuple([z.string(), z.string()])).max(500);

type Items = z.infer<typeof itemsSchema>;

export class CarriedSessionStorage {
  readonly #kept = new Map<string, Items>();

  /** Never throws: a page that cannot be asked leaves what was kept before. */
  async save(main: LiveFrame): Promise<void> {
    const items = await readFrame(main, read, itemsSchema).catch(() => null);
    if (
      items !== null &&
      items.reduce((sum, [key, value]) => sum + key.length + value.length, 0) <= MAX_CHARACTERS
    )
      this.#kept.set(main.origin, items);
  }

  /** For the first document only: one that clears its storage and loads again must not find it back. Ends with what is returned. */
  async restoreIn({ session }: AttachedTarget): Promise<() => Promise<void>> {
    const all = [...this.#kept].filter(([, items]) => items.length > 0);
    if (all.length === 0) return () => Promise.resolve();
    // In a world of our own, so that it is no write of the page.
    const { identifier } = await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${restore.toString()})(${JSON.stringify(all)})`,
      worldName: 'cookiewacht',
    });
    return () =>
      session.send('Page.removeScriptToEvaluateOnNewDocument', { identifier }).catch(() => undefined);
  }

  clear(): void {
    this.#kept.clear();
  }
}

/** Runs in the page, as the next one. */
function read(): unknown {
  try {
    return Object.entries(sessionStorage);
  } catch {
    // Storage is denied.
    return [];
  }
}

function restore(all: Array<[string, Items]>): void {
  try {
    if (window !== window.top || sessionStorage.length > 0) return;
    for (const [origin, items] of all)
      if (origin === location.origin) for (const [key, value] of items) sessionStorage.setItem(key, value);
  } catch {
    // Storage is denied.
  }
}
