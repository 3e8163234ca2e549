/** A page with a worker gets all of its page time: both share one clock, and the browser may tell of one only. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserPool } from '../../../crawler/browser/pool.ts';
import { startPool, watch } from '../crawler/observe/watch.ts';

let pool: BrowserPool;
beforeAll(async () => {
  pool = await startPool();
});
afterAll(() => pool.close());

const page = (script: string): string =>
  `<!doctype html><html lang="nl"><title>Proef</title><script>${script}</script>`;
const worker = { type: 'text/javascript', body: "setTimeout(() => fetch('/late'), 6000)" };

test.each([
  ['of a file', "new Worker('/worker.js')"],
  ['of a data address', "new Worker('data:text/javascript,1')"],
  ['of a blob', "new Worker(URL.createObjectURL(new Blob(['setInterval(() => 1, 100)'])))"],
  ['that is shared', "new SharedWorker('/worker.js')"],
  [
    'and another in it',
    "new Worker(URL.createObjectURL(new Blob([`new Worker('${location.origin}/worker.js')`])))",
  ],
])('a worker %s, four visits', async (_what, script) => {
  const paths = ['/', '/two', '/three', '/four'];
  const { all } = await watch(
    pool,
    {
      ...Object.fromEntries(paths.map((path) => [path, page(script)])),
      '/worker.js': worker,
      '/late': 'late',
    },
    paths,
  );
  const times = all('visit').map(({ dwell }) => ({ page: dwell?.page, note: dwell?.note }));
  expect(times).toEqual(paths.map(() => ({ page: 15_000, note: undefined })));
  expect(all('failure')).toEqual([]);
  const late = all('request').filter(({ url }) => url.endsWith('/late'));
  expect(late.length).toBeGreaterThanOrEqual(script.includes('worker.js') ? paths.length : 0);
});
