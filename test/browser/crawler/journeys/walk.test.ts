/** `withdraw` goes on where `accept` has ended: what comes of it, and what comes of it when something fails. */
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPool } from '../../../../crawler/browser/pool.ts';
import { continuedFrom } from '../../../../rules/evidence/continued.ts';
import type { JourneyEvidence, Observation } from '../../../../rules/evidence/index.ts';
import { startPool } from '../observe/watch.ts';
import { crawlSmall, type Crawled, type SmallCrawl, type SmallSite } from './small-site.ts';

let pool: BrowserPool;
beforeAll(async () => {
  pool = await startPool('shell');
});
afterAll(() => pool.close());

const both: SmallCrawl = { journeys: ['accept', 'withdraw'] };
const alone: SmallCrawl = { journeys: ['withdraw'] };

async function crawlOne(site: SmallSite, how: SmallCrawl): Promise<Crawled> {
  const [crawled] = await crawlSmall(pool, [site], how);
  if (!crawled) throw new Error('nothing was crawled');
  return crawled;
}

function journeyOf({ evidence }: Crawled, name: string): JourneyEvidence {
  const found = evidence.journeys.find(({ journey }) => journey === name);
  if (!found) throw new Error(`no journey ${name}`);
  return found;
}

const kind = <K extends Observation['kind']>({ observations }: JourneyEvidence, wanted: K) =>
  observations.filter((each): each is Extract<Observation, { kind: K }> => each.kind === wanted);

describe('a walk that all goes well with', () => {
  const pages = ['/', '/privacy', '/contact'];
  let crawled: Crawled;
  let withdraw: JourneyEvidence;
  let fronts = 0;
  beforeAll(async () => {
    const asked = ({ url }: IncomingMessage): undefined => void (fronts += url === '/' ? 1 : 0);
    crawled = await crawlOne({ pages, asked }, both);
    withdraw = journeyOf(crawled, 'withdraw');
  });

  test('accepts once, and both journeys have it', () => {
    expect(crawled.results.get('accept')).toMatchObject({ status: 'complete', banner: true });
    expect(crawled.results.get('withdraw')).toMatchObject({ status: 'complete', banner: true });
    expect(kind(withdraw, 'choice')).toMatchObject([
      { choice: 'accept', outcome: 'confirmed' },
      { choice: 'withdraw', outcome: 'confirmed' },
    ]);
    expect(continuedFrom(withdraw)).toMatchObject({ journey: 'accept' });
    // Accepting, with consent, in a new session, withdrawing, and after that: without a second acceptance.
    expect(fronts).toBe(5);
  });

  test('is in order: numbers, times, visits and phases', () => {
    const { observations } = withdraw;
    for (const values of [
      observations.map(({ seq }) => seq),
      kind(withdraw, 'visit').map(({ visit }) => visit ?? -1),
    ]) {
      expect(values).toEqual(values.toSorted((a, b) => a - b));
      expect(new Set(values).size).toBe(values.length);
    }
    const visits = kind(withdraw, 'visit');
    expect(visits.map(({ visit }) => visit)).toEqual(visits.map((_each, index) => index));
    expect(visits.map(({ at }) => at)).toEqual(visits.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(visits.map(({ phase }) => phase)).toEqual([
      ...Array.from({ length: 1 + pages.length }, () => 'after-accept'),
      ...Array.from({ length: 1 + pages.length }, () => 'after-withdrawal'),
    ]);
    expect(crawled.results.get('withdraw')?.pages).toBe(visits.length);
  });

  test('has no second visit in a new session, which belongs to accept', () => {
    expect(kind(withdraw, 'banner').filter(({ revisit }) => revisit)).toEqual([]);
    expect(kind(journeyOf(crawled, 'accept'), 'banner').filter(({ revisit }) => revisit)).toHaveLength(1);
  });

  test('keeps each screenshot in the folder of the journey that took it', () => {
    const until = continuedFrom(withdraw)?.until ?? -1;
    for (const { seq, screenshot = 'none' } of kind(withdraw, 'visit'))
      expect(crawled.files).toContain(`${seq <= until ? 'accept' : 'withdraw'}/${screenshot}`);
  });
});

/** Tells the server what the page finds, before it does anything. */
const tell = `
  const found = [document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)].join(' | ');
  fetch('/told?' + encodeURIComponent(found));
`;
/** A site that keeps nothing without consent, and consent for the session only. */
const forgetful = `${tell}
  if (consent === 'yes') {
    document.cookie = '_ga=GA1.1.123456789.1700000000; path=/; max-age=8640000';
    document.cookie = 'tab=1; path=/';
    localStorage.setItem('visitor', 'number one');
    sessionStorage.setItem('basket', 'full');
  } else {
    document.cookie = '_ga=; path=/; max-age=0';
    document.cookie = 'asked=1; path=/; max-age=8640000';
    localStorage.removeItem('visitor');
    localStorage.setItem('stranger', 'yes');
  }
`;

test.concurrent('what a new session changes in between is undone before the journey goes on', async () => {
  const states: string[][] = [];
  for (const how of [both, alone]) {
    const told: string[] = [];
    const site = {
      pages: ['/', '/contact'],
      script: forgetful,
      cookie: '',
      told: (text: string) => void told.push(text),
    };
    const crawled = await crawlOne(site, how);
    expect(crawled.results.get('withdraw')?.status).toBe('complete');
    expect(kind(journeyOf(crawled, 'withdraw'), 'choice').map(({ outcome }) => outcome)).toEqual([
      'confirmed',
      'confirmed',
    ]);
    states.push(told);
  }
  const [shared = [], single = []] = states;
  // The visit in the new session found nothing of it, and changed what is kept.
  expect(shared.some((state) => !state.includes('consent') && state.includes('visitor'))).toBe(true);
  // The last three are withdrawing, and both pages after that.
  expect(single.at(-3)).toContain('consent=yes');
  expect(single.at(-3)).toContain('basket');
  expect(shared.slice(-3)).toEqual(single.slice(-3));
});

test.concurrent.each<[string, SmallSite, string]>([
  ['a banner whose buttons do nothing', { stubborn: true }, 'unconfirmed'],
  ['no banner', { bannerAfter: null }, 'no-banner'],
])('with %s it ends as it would alone', { timeout: 180_000 }, async (_what, site, status) => {
  const [shared, single] = await Promise.all([crawlOne(site, both), crawlOne({ ...site }, alone)]);
  const result = shared.results.get('withdraw');
  expect(result).toEqual(single.results.get('withdraw'));
  expect(result?.status).toBe(status);
  const [one, other] = [shared, single].map((each) => journeyOf(each, 'withdraw'));
  for (const part of ['choice', 'banner', 'visit', 'journey-end'] as const)
    expect(one && kind(one, part)).toHaveLength(other ? kind(other, part).length : -1);
  expect(one && kind(one, 'choice').map(({ outcome, reason }) => [outcome, reason])).toEqual(
    other && kind(other, 'choice').map(({ outcome, reason }) => [outcome, reason]),
  );
});

test.concurrent('when accept does not get to the site, withdraw tries by itself', async () => {
  let asked = 0;
  const site = { asked: () => ((asked += 1) === 1 ? 503 : undefined) };
  const crawled = await crawlOne(site, both);
  expect(crawled.results.get('accept')?.status).toBe('failed');
  expect(crawled.results.get('withdraw')?.status).toBe('complete');
  expect(continuedFrom(journeyOf(crawled, 'withdraw'))).toBeNull();
});

test.concurrent('when the page to withdraw on cannot be visited, nothing is claimed', async () => {
  let accepted = false;
  const site = { asked: () => (accepted ? 503 : undefined) };
  const progress = { journeyDone: () => void (accepted = true) };
  const crawled = await crawlOne(site, { ...both, progress });
  expect(crawled.results.get('withdraw')).toMatchObject({
    status: 'failed',
    reason: 'no page to withdraw on could be visited',
  });
});

describe('when the browser dies', () => {
  const kill = async (): Promise<void> => void (await pool.get()).browser.process()?.kill('SIGKILL');
  const pages = ['/', '/contact'];

  test.each([
    ['while accept visits its pages, the whole walk is made again', 'accept', true],
    ['while withdraw goes on, withdraw is made again from its beginning', 'withdraw', false],
  ])('%s', async (_what, during, continues) => {
    let killed = false;
    const notes: string[] = [];
    const progress: SmallCrawl['progress'] = {
      note: (_site, line) => void notes.push(line),
      page: (_site, choice, number) => {
        if (killed || choice !== during || number < 2) return;
        killed = true;
        void kill();
      },
    };
    const crawled = await crawlOne({ pages }, { ...both, progress });
    expect(notes.join('\n')).toContain(`the browser died during ${during}`);
    for (const choice of ['accept', 'withdraw'] as const)
      expect(crawled.results.get(choice)?.status, choice).toBe('complete');
    const withdraw = journeyOf(crawled, 'withdraw');
    expect(continuedFrom(withdraw) !== null).toBe(continues);
    expect(kind(withdraw, 'choice').map(({ outcome }) => outcome)).toEqual(['confirmed', 'confirmed']);
    expect(kind(journeyOf(crawled, 'accept'), 'journey-start')).toHaveLength(1);
  });
});

test('a run that is stopped in between does not begin to withdraw', async () => {
  const stop = new AbortController();
  const progress = { journeyDone: () => stop.abort() };
  const crawled = await crawlOne({}, { ...both, progress, signal: stop.signal });
  expect([...crawled.results.keys()]).toEqual(['accept']);
  expect(crawled.results.get('accept')?.status).toBe('complete');
  expect(crawled.evidence.journeys.map(({ journey }) => journey)).toEqual(['accept']);
});
