/** Every page of the corpus, accepted and refused in a real browser; the truth is what the site itself recorded. */
import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedBrowser } from '../../../crawler/browser/launch.ts';
import { choose, findBanner, type ChoiceResult, type ConsentOptions } from '../../../crawler/consent/choose.ts';
import { wantedCategory } from '../../../rules/consent-categories.ts';
import { bannerSchema, choiceSchema } from '../../../rules/evidence/consent.ts';
import { launchForTest } from '../../browser.ts';
import type { BannerPage } from './page.ts';
import { serveCorpus, type Corpus } from './serve.ts';

const names = readdirSync(new URL('./pages/', import.meta.url)).filter((name) => name.endsWith('.ts')).map((name) => name.slice(0, -3)).toSorted();
const pages = await Promise.all(names.map(async (name): Promise<BannerPage> => (await import(`./pages/${name}.ts`)).page));

let browser: LaunchedBrowser;
let corpus: Corpus;
const table: string[] = [];

beforeAll(async () => {
  [browser, corpus] = await Promise.all([launchForTest(), serveCorpus()]);
});
afterAll(async () => {
  await browser?.close();
  await corpus?.close();
  process.stdout.write(`\n${'banner'.padEnd(72)} found  accept                reject                withdraw              one category          how\n${table.join('\n')}\n${summary()}\n`);
});

const options = (choice: ConsentOptions['choice'], onClick: () => void): ConsentOptions => ({
  choice, onClick, waitForBanner: 4000,
  shape: (value) => ({ length: value.length, shape: 'text', entropy: 0, hash: 'x' }),
  redactUrl: (url) => url.split('?')[0] ?? '',
});

async function attempt(shown: BannerPage, choice: 'accept' | 'reject' | 'category') {
  corpus.show(shown);
  const context = await browser.browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.goto(corpus.url, { waitUntil: 'load' });
    let decided = 0;
    let recordedBefore = -1;
    const asked = options(choice, () => {
      decided += 1;
      recordedBefore = corpus.recorded.length;
    });
    const wanted: ConsentOptions = choice === 'category' ? { ...asked, category: wantedCategory(shown.truth.category?.name ?? '', { optIn: [] }) } : asked;
    // A page without a banner is not worth waiting for in a test.
    const found = await findBanner(page, { ...wanted, waitForBanner: shown.truth.banner ? 4000 : 800 });
    const result = await choose(page, found, wanted);
    for (let look = 0; result.outcome === 'confirmed' && corpus.recorded.length === 0 && look < 40; look += 1) await sleep(50);
    return { found, result, decided, recordedBefore, recorded: [...corpus.recorded], url: page.url() };
  } finally {
    await context.close();
  }
}

/** Accepts, then takes consent back on the same page, as a visitor who changed their mind. */
async function withdraw(shown: BannerPage) {
  corpus.show(shown);
  const context = await browser.browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.goto(corpus.url, { waitUntil: 'load' });
    const accepting = options('accept', () => undefined);
    await choose(page, await findBanner(page, accepting), accepting);
    for (let look = 0; corpus.recorded.length === 0 && look < 40; look += 1) await sleep(50);
    // What the banner was closed with may still be moving.
    await sleep(500);
    const result = await choose(page, null, options('withdraw', () => undefined));
    for (let look = 0; result.outcome === 'confirmed' && corpus.recorded.length < 2 && look < 40; look += 1) await sleep(50);
    return { result, recorded: [...corpus.recorded] };
  } finally {
    await context.close();
  }
}

const cell = (result: ChoiceResult | undefined): string => (result ? `${result.outcome} ${result.took} ms` : '').padEnd(21);

/** What each attempt came to, against what was possible. */
const results: Array<{ choice: string; possible: boolean; done: boolean; took: number; how: string }> = [];

function summary(): string {
  const line = (choice: string): string => {
    const tried = results.filter((each) => each.choice === choice && each.possible);
    const done = tried.filter((each) => each.done);
    const median = done.map(({ took }) => took).toSorted((one, other) => one - other)[Math.floor(done.length / 2)];
    return `${choice}: ${done.length} of ${tried.length} done, median ${median} ms, ${results.filter((each) => each.choice === choice && !each.possible && each.done).length} claimed where impossible`;
  };
  return ['accept', 'reject', 'withdraw', 'category'].map(line).join('\n');
}

function note(choice: string, possible: boolean, { outcome, took, how }: ChoiceResult): void {
  results.push({ choice, possible, done: outcome === 'confirmed', took, how });
}

describe('banners', () => {
  test.each(pages)('$name', async (shown) => {
    const { truth } = shown;
    const accepted = await attempt(shown, 'accept');
    const refused = await attempt(shown, 'reject');
    const withdrawn = truth.withdraw ? await withdraw(shown) : null;
    const single = truth.category ? await attempt(shown, 'category') : null;
    note('accept', truth.accept === 'confirmed', accepted.result);
    note('reject', truth.reject === 'confirmed', refused.result);
    if (withdrawn) note('withdraw', truth.withdraw === 'confirmed', withdrawn.result);
    if (single) note('category', truth.category?.outcome === 'confirmed', single.result);
    table.push(`${shown.name.slice(0, 71).padEnd(72)} ${accepted.found ? 'yes' : 'no '}    ${cell(accepted.result)} ${cell(refused.result)} ${cell(withdrawn?.result)} ${cell(single?.result)} ${refused.result.how}${refused.result.outcome === 'confirmed' ? '' : `: ${refused.result.reason}`}`);

    for (const [tried, choice] of [[accepted, 'accept'], [refused, 'reject']] as const) {
      const { result, recorded, found, decided } = tried;
      expect({ choice, banner: found !== null, outcome: result.outcome, reason: result.reason }).toMatchObject({ banner: truth.banner, outcome: truth[choice] });
      // What the site recorded, and nothing else: no wrong choice, no other control touched, no page left.
      expect(recorded).toEqual(result.outcome === 'confirmed' || shown.name.startsWith('forgets') ? [choice] : []);
      expect(new URL(tried.url).pathname).toBe('/');
      expect(decided).toBe(result.clicks.some((click) => ['accept-all', 'reject-all', 'necessary-only', 'save-selection'].includes(click.kind)) ? 1 : 0);
      if (decided === 1) expect(tried.recordedBefore).toBe(0);
      if (result.outcome === 'confirmed') expect(result).toMatchObject({ bannerGone: true, records: [expect.objectContaining({ change: expect.stringMatching(/appeared|changed/) })] });
      const base = { seq: 0, at: 0, phase: 'before-choice', visit: 0, page: '' } as const;
      expect(() => choiceSchema.parse({ kind: 'choice', ...base, ...result })).not.toThrow();
      if (found) expect(() => bannerSchema.parse({ kind: 'banner', ...base, ...found.observed })).not.toThrow();
    }
    if (withdrawn) {
      expect(withdrawn.result).toMatchObject({ choice: 'withdraw', outcome: truth.withdraw, reason: expect.any(String) });
      expect(withdrawn.recorded).toEqual(truth.withdraw === 'confirmed' ? ['accept', 'reject'] : ['accept']);
    }
    if (single) {
      expect(single.result).toMatchObject({ choice: 'category', category: truth.category?.name, outcome: truth.category?.outcome, reason: expect.any(String) });
      expect(single.recorded).toEqual(truth.category?.outcome === 'confirmed' ? [`only ${truth.category.name}`] : []);
    }
  });
});
