/** What fires late is seen, all of it: truth is what the server was asked for and what the page planted. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserPool } from '../../../crawler/browser/pool.ts';
import { startPool, watch, type Watched } from '../crawler/observe/watch.ts';
import { pages, recallOf, recallTable, type Recall } from './late-site.ts';

let pool: BrowserPool;
let seen: Watched;
let rows: Recall[];
beforeAll(async () => {
  pool = await startPool();
  seen = await watch(pool, pages);
  rows = recallOf(seen);
  console.log(recallTable(rows));
}, 60_000);
afterAll(() => pool.close());

test('every late request, cookie and storage key, in every frame and worker', () => {
  const late = rows.filter(({ when }) => when.startsWith('+'));
  expect(late.length).toBeGreaterThan(60);
  expect(late.filter((row) => !row.seen)).toEqual([]);
});

test('what a scroll wakes up', () => {
  expect(rows.filter((row) => row.when === 'scroll' && !row.seen)).toEqual([]);
});

test('what is said on leaving, by the page and by its frames', () => {
  const goodbyes = rows.filter(({ when }) => ['beforeunload', 'pagehide', 'visibilitychange'].includes(when));
  expect(goodbyes.filter((row) => row.served === true && !row.seen)).toEqual([]);
  for (const how of ['beacon', 'keepalive'])
    for (const name of ['top', 'same', 'srcdoc', 'cross']) {
      expect(
        goodbyes.filter((row) => row.event === `${how}: ${name}` && row.seen).length,
        `${how}: ${name}`,
      ).toBeGreaterThan(0);
    }
});

test('everything that reached the server is in the evidence', () => {
  const asked = new Set(seen.all('request').map(({ url }) => new URL(url).pathname));
  const reached = [...new Set(seen.served.map(({ url }) => url.replace(/\?.*$/, '')))].filter(
    (path) => path !== '/favicon.ico',
  );
  expect(reached.length).toBeGreaterThan(40);
  expect(reached.filter((path) => !asked.has(path))).toEqual([]);
});

test('the time that passed is recorded with the visit, and what kept it from being whole', () => {
  const dwell = seen.all('visit')[0]?.dwell;
  expect(dwell?.clock).toBe('virtual');
  // A worker that leaves answers unread can hold the clock; then the visit says so.
  expect(dwell?.page === 15_000 || (dwell?.note ?? '') !== '').toBe(true);
  expect(dwell?.page).toBeGreaterThan(12_000);
});

test('what a page has put off until it is left, though it listens to nothing', async () => {
  const quiet = await watch(pool, {
    '/': "<!doctype html><title>Uitgesteld</title><p>Tekst</p><script>if (typeof fetchLater === 'function') fetchLater('/deferred');</script>",
    '/deferred': '',
  });
  const reached = quiet.served.some(({ url }) => url === '/deferred');
  expect(reached, 'this browser has fetchLater').toBe(true);
  expect(quiet.all('request').map(({ url }) => new URL(url).pathname)).toContain('/deferred');
});
