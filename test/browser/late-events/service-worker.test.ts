/**
 * A service worker outlives the pages that it answers for, so it keeps its own time: the next page must get
 * its answer, and what the worker does meanwhile must be seen.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserPool } from '../../../crawler/browser/pool.ts';
import { startPool, watch } from '../crawler/observe/watch.ts';

let pool: BrowserPool;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

const answering: Record<string, string> = {
  'hands every request on':
    "self.addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));",
  'answers from its cache':
    "self.addEventListener('install', (event) => event.waitUntil(caches.open('v1').then((cache) => cache.addAll(['/ready'])))); self.addEventListener('fetch', (event) => event.respondWith(caches.match(event.request).then((found) => found ?? fetch(event.request))));",
  'answers from its cache when the network is slow':
    "self.addEventListener('fetch', (event) => event.respondWith(Promise.race([fetch(event.request), new Promise((resolve) => setTimeout(() => resolve(new Response('late')), 20000))])));",
};

test.each(Object.entries(answering))('one that %s', async (_what, code) => {
  const seen = await watch(
    pool,
    {
      '/': "<!doctype html><html lang=\"nl\"><title>App</title><p>Tekst</p><script>navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready).then(() => fetch('/ready'))</script>",
      '/worker.js': {
        type: 'text/javascript',
        body: `self.addEventListener('install', () => self.skipWaiting()); self.addEventListener('activate', (event) => event.waitUntil(clients.claim())); ${code} fetch('/by-worker');`,
      },
      '/ready': 'ok',
      '/by-worker': 'ok',
    },
    ['/', '/', '/'],
  );
  expect(seen.all('visit').map(({ outcome, dwell }) => [outcome, dwell?.page])).toEqual([
    ['loaded', 15_000],
    ['loaded', 15_000],
    ['loaded', 15_000],
  ]);
  const asked = seen.all('request').map(({ url }) => new URL(url).pathname);
  const reached = [...new Set(seen.served.map(({ url }) => url))].filter(
    (path) => path !== '/favicon.ico' && path !== '/worker.js',
  );
  expect(reached).toContain('/by-worker');
  expect(reached.filter((path) => !asked.includes(path))).toEqual([]);
});
