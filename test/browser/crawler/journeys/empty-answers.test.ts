/** An answer without a byte is no page: a site that gives nothing else was not seen. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserPool } from '../../../../crawler/browser/pool.ts';
import { startPool } from '../observe/watch.ts';
import { crawlSmall, type Crawled, type SmallSite } from './small-site.ts';

const html = { 'content-type': 'text/html' };
const wiped =
  '<!doctype html><html><script>document.cookie = "seen=1"; document.documentElement.remove()</script>';
const sites: Record<string, SmallSite> = {
  empty: { answer: () => ({ headers: html, body: '' }) },
  'empty without a type': { answer: () => ({ body: '' }) },
  spaces: { answer: () => ({ headers: html, body: ' \n ' }) },
  'emptied by its script': { answer: () => ({ headers: html, body: wiped }) },
  'empty on one page': {
    pages: ['/', '/leeg', '/vol'],
    bannerAfter: null,
    answer: ({ url }) => (url === '/leeg' ? { headers: html, body: '' } : null),
  },
};

let pool: BrowserPool;
let crawled: Crawled[] = [];
beforeAll(async () => {
  pool = await startPool('shell');
  crawled = await crawlSmall(pool, Object.values(sites), { journeys: ['none'] });
}, 120_000);
afterAll(() => pool.close());

const endOf = (name: string): unknown => crawled[Object.keys(sites).indexOf(name)]?.results.get('none');

test.each(['empty', 'empty without a type'])('a site that answers with nothing fails: %s', (name) => {
  expect(endOf(name)).toMatchObject({
    status: 'failed',
    reason: expect.stringContaining('an empty answer came (status 200)'),
  });
});

test.each(['spaces', 'emptied by its script', 'empty on one page'])(
  'a page that came is a page: %s',
  (name) => {
    expect(endOf(name)).toMatchObject({ status: 'complete' });
  },
);

test('a page without a byte is counted as none', () => {
  const { observations = [] } = crawled.at(-1)?.evidence.journeys[0] ?? {};
  const loaded = observations.flatMap((each) =>
    each.kind === 'visit' && each.outcome === 'loaded' ? [new URL(each.finalUrl).pathname] : [],
  );
  expect(loaded).toEqual(['/', '/vol']);
  expect(observations.find(({ kind }) => kind === 'journey-end')).toMatchObject({
    leftOut: { 'no-page': 1 },
  });
});
