/** The first results of a run: what a first page did is told early, and nothing that later pages may undo. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadPolicy, type LoadedPolicy } from '../../../../../crawler/cli/load-policy.ts';
import { withFirstResults } from '../../../../../crawler/cli/progress/first-results.ts';
import { quietProgress } from '../../../../../crawler/cli/progress/quiet.ts';
import type { Progress } from '../../../../../crawler/run/progress.ts';
import type { Observation } from '../../../../../rules/evidence/index.ts';
import { cookie, cqt, journey, page, sessionCookie, visit } from '../../../../support/evidence.ts';

let folder: string;
let loaded: LoadedPolicy;
let said: string[];
let progress: Progress;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cookiewacht-first-'));
  loaded = { ...(await loadPolicy(undefined, [])), policy: cqt };
  said = [];
  const told = {
    ...quietProgress(() => undefined),
    soFar: (_: object, words: string) => void said.push(words),
  };
  progress = withFirstResults(
    { progress: told, directory: { journeyFolder: () => folder } },
    loaded,
    new Date('2026-11-23T02:00:00Z'),
  );
});
afterEach(() => rm(folder, { recursive: true }));

const [site] = cqt.sites;
if (!site) throw new Error('the policy has no site');
const seen = (observations: Observation[]): Promise<void> =>
  writeFile(
    join(folder, 'evidence.ndjson'),
    journey('none', observations)
      .observations.filter(({ kind }) => kind !== 'journey-end')
      .map((each) => `${JSON.stringify(each)}\n`)
      .join(''),
  );
const ended = { status: 'complete', reason: null, banner: true, pages: 2 } as const;
// Without a link to the statement, which a later page may have.
const front = [visit(), page('/', [])];

test('a cookie of the first page is told when the second page begins', async () => {
  await seen([...front, cookie('_ga', { lifetime: 34_000_000 })]);
  progress.page(site, 'none', 1, null);
  progress.page(site, 'none', 2, 5);
  await progress.end();
  expect(said).toEqual([
    expect.stringMatching(/^\d violations? before any choice, in what the first page stored and sent$/),
  ]);
});

test('what a later page may undo is not', async () => {
  await seen([...front, sessionCookie()]);
  progress.page(site, 'none', 2, 5);
  await progress.end();
  expect(said).toEqual(['no violation before any choice, in what the first page stored and sent']);
});

test('a site that has ended is told whole, and no first page after it', async () => {
  await seen([...front, cookie('_ga', { lifetime: 34_000_000 })]);
  progress.journeyDone(site, 'none', ended);
  progress.page(site, 'none', 2, 5);
  progress.journeyDone(site, 'accept', ended);
  await progress.end();
  expect(said).toEqual([expect.stringMatching(/^\d violations? before any choice$/)]);
});
