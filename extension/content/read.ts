/**
 * Reads what the document shows and keeps: links, frames, forms, keys of web storage, databases and caches.
 */
import { readDocument } from '../../watch/page/read-document.ts';
import { readForms } from '../../watch/page/read-forms.ts';
import { pageTree } from '../../watch/page/page-tree.ts';
import { closedRoots } from './closed-roots.ts';
import { tell } from './send-message.ts';

const mostKeys = 300;
/** A changed page is read again, but only this often. */
const mostReadings = 12;
let readings = 0;

/** Why the page is read. `returned`: it came back from the browser's memory. */
type Moment = 'loaded' | 'changed' | 'left' | 'returned';

type Item = {
  area: 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cacheStorage';
  key: string;
  value: string | null;
};

function webStorage(): Item[] {
  const items: Item[] = [];
  for (const area of ['localStorage', 'sessionStorage'] as const) {
    try {
      const store = window[area];
      for (let at = 0; at < Math.min(store.length, mostKeys); at += 1) {
        const key = store.key(at);
        if (key !== null)
          items.push({ area, key: key.slice(0, 500), value: (store.getItem(key) ?? '').slice(0, 8192) });
      }
    } catch {
      // A sandboxed or opaque origin has no storage.
    }
  }
  return items;
}

async function databases(): Promise<Item[]> {
  const items: Item[] = [];
  try {
    for (const { name } of await indexedDB.databases())
      if (name !== undefined) items.push({ area: 'indexedDB', key: name.slice(0, 500), value: null });
  } catch {
    // The browser does not allow it here.
  }
  try {
    for (const name of await caches.keys())
      items.push({ area: 'cacheStorage', key: name.slice(0, 500), value: null });
  } catch {
    // The browser does not allow it here, or the page is not secure.
  }
  return items.slice(0, mostKeys);
}

/** Reads the document and reports it to the background. */
export async function tellOfPage(moment: Moment): Promise<void> {
  if (moment === 'returned') readings = 0;
  readings += 1;
  if (readings > mostReadings && moment !== 'left') return;
  const top = window === window.top;
  const web = webStorage();
  const url = location.href.slice(0, 2000);
  const tree = document.body ? pageTree(closedRoots()) : null;
  const read = {
    document: top && tree ? readDocument(tree) : null,
    forms: tree ? readForms(tree) : [],
  };
  if (moment === 'left') void tell({ type: 'page', moment, at: Date.now(), url, ...read, storage: web });
  else
    await tell({
      type: 'page',
      moment,
      at: Date.now(),
      url,
      ...read,
      storage: [...web, ...(await databases())],
    });
}

/** Clears what this origin keeps in the browser, without cookies, for a clean reload. */
export async function clearStorage(): Promise<void> {
  for (const area of ['localStorage', 'sessionStorage'] as const) {
    try {
      window[area].clear();
    } catch {
      // The origin has no storage.
    }
  }
  const steps = [
    async () =>
      (await indexedDB.databases()).map(({ name }) =>
        name === undefined ? null : indexedDB.deleteDatabase(name),
      ),
    async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))),
    async () =>
      Promise.all(
        (await navigator.serviceWorker.getRegistrations()).map((registration) => registration.unregister()),
      ),
  ];
  // The browser may deny any of these here; the others still run.
  for (const step of steps) await step().catch(() => undefined);
}
