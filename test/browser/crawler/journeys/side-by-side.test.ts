/** Journeys of one site go on side by side: within the limits, on the same pages, and none disturbs another. */
import PQueue from 'p-queue';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPool } from '../../../../crawler/browser/pool.ts';
import type { JourneyChoice } from '../../../../rules/evidence/common.ts';
import type { ObservationOf, SiteEvidence } from '../../../../rules/evidence/index.ts';
import { everything } from '../../../support/scope.ts';
import { startPool } from '../observe/watch.ts';
import { crawlSmall, type Crawled } from './small-site.ts';
import { pagesOf } from '../../../support/pages-of.ts';

let pool: BrowserPool;
beforeAll(async () => {
  pool = await startPool('shell');
});
afterAll(() => pool.close());

const visitsOf = ({ journeys }: SiteEvidence, journey: string): Array<ObservationOf<'visit'>> =>
  journeys
    .filter((each) => each.journey === journey)
    .flatMap(({ observations }) => observations.filter((each) => each.kind === 'visit'));

const sawBanner = ({ journeys }: SiteEvidence, journey: string): boolean =>
  journeys.some(
    (each) =>
      each.journey === journey && each.observations.some((one) => one.kind === 'banner' && one.present),
  );

const pages = ['/', '/privacy', '/contact', '/over-ons'];

test.each([
  [{ concurrency: 8, perHost: 2 }, 2],
  [{ concurrency: 2, perHost: 8 }, 2],
  [{ concurrency: 1, perHost: 1 }, 1],
])('with %j no more tabs are open than may be, and as many as may be', async (limits, most) => {
  const { browser } = await pool.get();
  const root = await browser.target().createCDPSession();
  const open: Array<Promise<number>> = [];
  const asked = (): undefined => {
    open.push(pagesOf(root, ({ url }) => url.startsWith('http')).then(({ length }) => length));
  };
  const [crawled] = await crawlSmall(pool, [{ pages, asked }], {
    journeys: ['none', 'accept', 'reject'],
    limits,
  });
  expect(Math.max(...(await Promise.all(open)))).toBe(most);
  expect([...(crawled?.results.values() ?? [])].map(({ status }) => status)).toEqual([
    'complete',
    'complete',
    'complete',
  ]);
});

test('every journey visits the pages that the first one chose', async () => {
  const site = {
    pages: ['/', ...Array.from({ length: 12 }, (_nothing, number) => `/${number}`)],
    // Every load shows other links, so that each journey would choose other pages.
    script:
      'const links = [...document.links], first = Math.floor(Math.random() * links.length);' +
      'links.forEach((link, at) => (at - first + links.length) % links.length < 6 || link.remove());',
  };
  const [crawled] = await crawlSmall(pool, [site], {
    journeys: ['none', 'accept', 'reject'],
    limits: { pages: 4 },
  });
  const seen = ['none', 'accept', 'reject'].map((journey) =>
    [...new Set(crawled && visitsOf(crawled.evidence, journey).map(({ url }) => url))].toSorted(),
  );
  expect(seen[0]).toHaveLength(4);
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[2]).toEqual(seen[0]);
});

/** All orders in which the journeys can begin; `npm test` takes two of them. */
const orders: JourneyChoice[][] = [
  ['none', 'accept', 'reject'],
  ['reject', 'accept', 'none'],
  ['none', 'reject', 'accept'],
  ['accept', 'none', 'reject'],
  ['accept', 'reject', 'none'],
  ['reject', 'none', 'accept'],
  ['accept', 'reject'],
  ['reject', 'category:analytics'],
];

/** Two crawls at once: most of the time a banner is waited for. */
const side = new PQueue({ concurrency: 2 });
const begun = orders.slice(0, everything ? undefined : 2).map((order) => ({
  name: order.join(', '),
  journeys: order,
  // One place for each visit: a journey that waits for the banner keeps no other from looking.
  crawl: () => {
    const sites = [4000, 8000, null].map((bannerAfter) => ({ bannerAfter }));
    const limits = { pages: 1, concurrency: 12, perHost: 3 };
    return side.add(() => crawlSmall(pool, sites, { journeys: order, limits }));
  },
}));

describe('banners that come late', () => {
  const crawls = new Map<string, Promise<Crawled[]>>();
  beforeAll(() => {
    for (const { name, crawl } of begun) crawls.set(name, crawl());
  });

  describe.each(begun)('begun in the order $name', ({ name, journeys }) => {
    let late: Crawled[];
    beforeAll(async () => {
      late = (await crawls.get(name)) ?? [];
    }, 240_000);

    test.each([
      ['4 s', 0],
      ['8 s', 1],
    ])('a banner that comes after %s is seen in every journey, and answered', (_after, at) => {
      for (const journey of journeys) {
        expect(late[at] && sawBanner(late[at].evidence, journey), journey).toBe(true);
        expect(late[at]?.results.get(journey), journey).toMatchObject({
          banner: true,
          status: journey.startsWith('category') ? 'not-offered' : 'complete',
        });
      }
    });

    test('no journey sees a banner on a site without one', () => {
      for (const journey of journeys)
        expect(late[2]?.results.get(journey), journey).toMatchObject({
          banner: false,
          status: journey === 'none' ? 'complete' : 'no-banner',
        });
    });
  });
});
