/**
 * Pages that mean harm: each ends in evidence or in a named failure of that page only, and the sites beside
 * it go on. The table at the end says what each came to.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/command-line.ts';
import { everything, share } from '../../support/scope.ts';
import { crawlHostile, type HostileRun } from './crawl-hostile.ts';
import { hostilePages, wellBehaved } from './server.ts';

/** Take half a minute or more, or gigabytes. */
const heavy = [
  'asks-a-password',
  'bomb',
  'bombs-within',
  'download-storm',
  'endless-body',
  'endless-parts',
  'fat-cookies',
  'frames-in-frames',
  'nested-frames',
  'two-thousand-frames',
  'writes-for-ever',
];
const atNight: readonly string[] = everything ? [] : heavy;
const isHeavy = ([name]: readonly [string, unknown]): boolean => heavy.includes(name);
/** The heavy ones last: beside them the servers of all the others would answer too late. */
const pages = share([...(await hostilePages())], 3, ([name]) => name)
  .filter(([name]) => !atNight.includes(name))
  .toSorted((one, other) => Number(isHeavy(one)) - Number(isHeavy(other)));
/** The table at the end. */
const rows: string[] = [];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let run: HostileRun;
beforeAll(async () => {
  folder = await temporaryFolder();
  const [first, middle, last] = wellBehaved;
  const hosts = pages.map(([name]) => `${name}.example`);
  const half = Math.ceil(hosts.length / 2);
  run = await crawlHostile(folder.path, [first, ...hosts.slice(0, half), middle, ...hosts.slice(half), last]);
}, 540_000);
afterAll(async () => {
  console.log(['what the page does'.padEnd(84) + 'came to', ...rows].join('\n'));
  await folder.remove();
});

type Site = NonNullable<ReturnType<HostileRun['sites']['get']>>;
type Page = (typeof pages)[number][1];

/** What the evidence says went wrong. */
const said = (site: Site | undefined): string =>
  (site?.evidence ?? [])
    .flatMap((each) => {
      if (each.kind === 'failure') return [each.reason];
      return each.kind === 'visit' ? [each.reason ?? '', each.dwell?.note ?? ''] : [];
    })
    .filter(Boolean)
    .join(' | ');

const rowOf = (page: Page, site: Site | undefined): string => {
  const outcome = site?.visits[0]?.outcome ?? 'nothing';
  const why = said(site) === '' ? '' : `: ${said(site).slice(0, 110)}`;
  return `${page.does.slice(0, 82).padEnd(84)}${outcome}${why} (${site?.seconds ?? '?'} s)`;
};

/** On a machine that is busy with the others a page may be given up sooner than it deserves. */
const wasGivenUp = (page: Page, outcome: Page['outcome'][number]): boolean =>
  !page.outcome.includes(outcome) && ['failed', 'timeout'].includes(outcome);

function expectAllSeen(page: Page, { evidence }: Site): void {
  const written = evidence.flatMap((each) => (each.kind === 'cookie-write' ? [each.name] : []));
  for (const cookie of page.cookies ?? []) expect(written, 'cookies').toContain(cookie);
  const asked = evidence.flatMap((each) => (each.kind === 'request' ? [new URL(each.url).pathname] : []));
  for (const path of page.requests ?? []) expect(asked).toContain(path);
  page.check?.(evidence);
}

describe.each(pages)('%s', (name, page) => {
  // eslint-disable-next-line vitest/valid-title -- each page says itself what it does
  test(page.does, () => {
    const site = run.sites.get(`${name}.example`);
    rows.push(rowOf(page, site));
    const front = site?.visits[0];
    expect(front, 'its front page is in the evidence').toBeDefined();
    expect(site?.evidence.at(-1)?.kind, 'its journey has an end').toBe('journey-end');
    if (site === undefined || front === undefined) return;
    if (wasGivenUp(page, front.outcome)) {
      expect(front.reason ?? '', 'it must be said why').not.toBe('');
      return;
    }
    expect(page.outcome).toContain(front.outcome);
    if (page.says) expect(said(site)).toMatch(page.says);
    // What is missing must be said to be missing; a visit that says nothing has seen everything.
    if (said(site) === '') expectAllSeen(page, site);
  });
});

test.each(wellBehaved)('%s, beside them, is seen whole', (host) => {
  const site = run.sites.get(host);
  expect(site?.visits.map(({ outcome }) => outcome)).toEqual(['loaded']);
  expect(site?.evidence.flatMap((each) => (each.kind === 'cookie-write' ? [each.name] : []))).toContain(
    'before',
  );
});
