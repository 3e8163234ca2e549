/**
 * The pages of the corpus, three side by side, accepted and refused in a real browser; the truth is what the
 * site itself recorded.
 */
import PQueue from 'p-queue';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaunchedBrowser } from '../../../crawler/browser/launch.ts';
import type { ChoiceResult } from '../../../crawler/consent/choose.ts';
import { bannerSchema, choiceSchema } from '../../../rules/evidence/consent.ts';
import { launchForTest } from '../../support/browser.ts';
import { share } from '../../support/scope.ts';
import { walk } from './attempts.ts';
import { loadPage, pageNames } from './page.ts';

/** Real consent managers always; of those made by hand half. */
const shown = pageNames.filter((name) => name.startsWith('npm-') || share([name], 2, String).length > 0);
const pages = shown.map((file) => ({ file, ...loadPage(file) }));

/** Side by side in one browser: most of the time a page is waited for. */
const side = new PQueue({ concurrency: 3 });

let browser: LaunchedBrowser;
const table: string[] = [];

beforeAll(async () => {
  browser = await launchForTest();
});
afterAll(async () => {
  await browser?.close();
  process.stdout.write(
    `\n${'banner'.padEnd(72)} found  accept                reject                withdraw              one category          how\n${table.toSorted().join('\n')}\n${summary()}\n`,
  );
});

const cell = (result: ChoiceResult | undefined): string =>
  (result ? `${result.outcome} ${result.took} ms` : '').padEnd(21);

/** What each attempt came to, against what was possible. */
const results: Array<{ choice: string; possible: boolean; done: boolean; took: number; how: string }> = [];

function summary(): string {
  const line = (choice: string): string => {
    const tried = results.filter((each) => each.choice === choice && each.possible);
    const done = tried.filter((each) => each.done);
    const median = done.map(({ took }) => took).toSorted((one, other) => one - other)[
      Math.floor(done.length / 2)
    ];
    return `${choice}: ${done.length} of ${tried.length} done, median ${median} ms, ${results.filter((each) => each.choice === choice && !each.possible && each.done).length} claimed where impossible`;
  };
  return ['accept', 'reject', 'withdraw', 'category'].map(line).join('\n');
}

function note(choice: string, possible: boolean, { outcome, took, how }: ChoiceResult): void {
  results.push({ choice, possible, done: outcome === 'confirmed', took, how });
}

describe('banners', () => {
  test.concurrent.each(pages)('$file', { timeout: 120_000 }, async (shown) => {
    const { truth } = shown;
    const { accepted, refused, single } = await side.add(() => walk({ browser }, shown));
    const { withdrawn } = accepted;
    note('accept', truth.accept === 'confirmed', accepted.result);
    note('reject', truth.reject === 'confirmed', refused.result);
    if (withdrawn) note('withdraw', truth.withdraw === 'confirmed', withdrawn.result);
    if (single) note('category', truth.category?.outcome === 'confirmed', single.result);
    table.push(
      `${truth.name.slice(0, 71).padEnd(72)} ${accepted.found ? 'yes' : 'no '}    ${cell(accepted.result)} ${cell(refused.result)} ${cell(withdrawn?.result)} ${cell(single?.result)} ${refused.result.how}${refused.result.outcome === 'confirmed' ? '' : `: ${refused.result.reason}`}`,
    );

    for (const [tried, choice] of [
      [accepted, 'accept'],
      [refused, 'reject'],
    ] as const) {
      const { result, recorded, found, decided } = tried;
      expect(
        { choice, banner: found !== null, outcome: result.outcome },
        `${choice}, ${result.how}: ${result.reason}`,
      ).toMatchObject({ banner: truth.banner, outcome: truth[choice] });
      // What the site recorded, and nothing else: no wrong choice, no other control touched, no page left.
      expect(recorded).toEqual(result.outcome === 'confirmed' || truth.recordedAnyway ? [choice] : []);
      expect(new URL(tried.url).pathname).toBe('/');
      expect(decided).toBe(
        result.clicks.some((click) =>
          ['accept-all', 'reject-all', 'necessary-only', 'save-selection'].includes(click.kind),
        )
          ? 1
          : 0,
      );
      if (decided === 1) expect(tried.recordedBefore).toBe(0);
      if (result.outcome === 'confirmed')
        expect(result).toMatchObject({
          bannerGone: true,
          records: expect.arrayContaining([
            expect.objectContaining({ change: expect.stringMatching(/appeared|changed/) }),
          ]),
        });
      const base = { seq: 0, at: 0, phase: 'before-choice', visit: 0, page: '' } as const;
      expect(() => choiceSchema.parse({ kind: 'choice', ...base, ...result })).not.toThrow();
      if (found)
        expect(() => bannerSchema.parse({ kind: 'banner', ...base, ...found.observed })).not.toThrow();
    }
    if (withdrawn) {
      expect(withdrawn.result).toMatchObject({
        choice: 'withdraw',
        outcome: truth.withdraw,
        reason: expect.any(String),
      });
      expect(withdrawn.recorded).toEqual(truth.withdraw === 'confirmed' ? ['accept', 'reject'] : ['accept']);
    }
    if (single) {
      expect(single.result).toMatchObject({
        choice: 'category',
        category: truth.category?.name,
        outcome: truth.category?.outcome,
        reason: expect.any(String),
      });
      expect(single.recorded).toEqual(
        truth.category?.outcome === 'confirmed' ? [`only ${truth.category.name}`] : [],
      );
    }
  });
});
