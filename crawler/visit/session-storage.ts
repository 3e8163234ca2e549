/**
 * Carries session storage from tab to tab. A visitor views the pages of a site in one tab, but every visit of
 * the crawler has a tab of its own; without this, a script that counts pages in session storage would never
 * get past one. It can also bring back storage as it was some visits ago.
 */
import * as z from 'zod';
import { readFrame, type LiveFrame } from '../browser/frames.ts';
import type { AttachedTarget } from '../browser/targets.ts';

/** Characters of one origin's storage that are carried; browsers store up to five million. */
const MAX_CHARACTERS = 500_000;
const itemsSchema = z
  .array(z.tuple([z.string(), z.string()]))
  .max(500)
  .refine((items) => items.reduce((sum, item) => sum + item.join('').length, 0) <= MAX_CHARACTERS)
  .nullable()
  .catch(null);
const storageSchema = z.object({ session: itemsSchema, local: itemsSchema });

/** Key and value of each item; null if there are too many to carry. */
type Items = z.infer<typeof itemsSchema>;

/** The session storage of each origin, as the last visit left it. */
export class CarriedSessionStorage {
  #session = new Map<string, Items>();
  /** Local storage as the last visit left it. The browser keeps it, so it is not carried. */
  #local = new Map<string, Items>();
  /** Local storage that the next document of its origin gets back. */
  #former = new Map<string, Items>();

  /**
   * Keeps the items of the page's origin. If the page does not answer, the earlier items stay. Never throws.
   */
  async save(main: LiveFrame): Promise<void> {
    const items = await readFrame(main, readItems, storageSchema).catch(() => null);
    if (items?.session) this.#session.set(main.origin, items.session);
    if (items) this.#local.set(main.origin, items.local);
  }

  /**
   * Restores the items in a new tab. Call the returned function after the first document has loaded, since a
   * page that clears its storage and reloads must not find the items again.
   */
  async restoreIn({ session }: AttachedTarget): Promise<() => Promise<void>> {
    const origins = new Set([...this.#session.keys(), ...this.#former.keys()]);
    const all = [...origins].flatMap((origin): Restored[] => {
      const [items, former] = [this.#session.get(origin) ?? [], this.#former.get(origin) ?? null];
      return items.length > 0 || former !== null ? [[origin, items, former]] : [];
    });
    if (all.length === 0) return () => Promise.resolve();
    // In an isolated world, where no hook records it as a write of the page.
    const { identifier } = await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${restoreItems.toString()})(${JSON.stringify(all)})`,
      worldName: 'cookiewacht',
    });
    return async () => {
      this.#former.clear();
      await session.send('Page.removeScriptToEvaluateOnNewDocument', { identifier }).catch(() => undefined);
    };
  }

  /** Forgets all items, as the end of a browser session does. */
  clear(): void {
    this.#session.clear();
  }

  /** The returned function brings back the session storage of now; the next document, the local storage. */
  remember(): () => void {
    const [session, local] = [new Map(this.#session), new Map(this.#local)];
    return () => {
      this.#session = new Map(session);
      this.#local = new Map(local);
      this.#former = new Map(local);
    };
  }
}

/** Origin, items of its session storage, and of its local storage if that is to be replaced. */
type Restored = [origin: string, session: NonNullable<Items>, local: Items];

/** Runs in an isolated world of the page. */
function readItems(): unknown {
  try {
    return { session: Object.entries(sessionStorage), local: Object.entries(localStorage) };
  } catch {
    // The browser denies storage to this document.
    return { session: [], local: null };
  }
}

/** Runs in an isolated world of the page. */
function restoreItems(all: Restored[]): void {
  try {
    if (window !== window.top) return;
    for (const [origin, session, local] of all) {
      if (origin !== location.origin) continue;
      if (sessionStorage.length === 0) for (const [key, value] of session) sessionStorage.setItem(key, value);
      if (local === null) continue;
      localStorage.clear();
      for (const [key, value] of local) localStorage.setItem(key, value);
    }
  } catch {
    // The browser denies storage to this document.
  }
}
