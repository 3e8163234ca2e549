import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { exitCodeOf } from '../../../../../crawler/cli/exit-code.ts';
import { judgedRun } from '../../../../../crawler/cli/large/judged-run.ts';
import { failOnOf } from '../../../../../crawler/cli/options.ts';
import { renderLarge, writeStoredFormats } from '../../../../../crawler/cli/large/formats.ts';
import { openSliced } from '../../../../../crawler/cli/large/sliced-report.ts';
import { compareRuns } from '../../../../../crawler/cli/large/compare-runs.ts';
import { trendIn } from '../../../../../crawler/cli/large/trend-of-runs.ts';
import { formatsNamed } from '../../../../../crawler/cli/output.ts';
import { readReport } from '../../../../../crawler/cli/read-report.ts';
import { RunDirectory } from '../../../../../crawler/run/run-directory.ts';
import { verifyRun } from '../../../../../crawler/run/verify.ts';
import { sealRun } from '../../../../../crawler/run/seal.ts';
import { renderComparison } from '../../../../../reports/runs/comparison.ts';
import { renderTrend } from '../../../../../reports/runs/trend.ts';
import { makeRunOf, policyOf } from '../../../../support/fleet/parts.ts';

let folder = '';
const sites = ['one', 'two', 'three'].map((id, index) => ({
  id,
  findings: [{ name: `_ga${'x'.repeat(index)}` }, { name: 'zz', kind: 'suspected' as const }].slice(0, index),
  inconclusive: index === 2 ? ['banner-missing'] : [],
}));
const later = sites.map((site) =>
  site.id === 'three' ? { ...site, findings: [{ name: 'new' }], inconclusive: [] } : site,
);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cookiewacht-large-'));
  const policy = policyOf(sites);
  await makeRunOf(join(folder, 'first'), { startedAt: '2026-11-22T02:00:00.000Z', sites }, policy);
  await makeRunOf(join(folder, 'second'), { startedAt: '2026-11-23T02:00:00.000Z', sites: later }, policy);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const options = { language: 'nl' as const, colour: false };

async function largeText(name: string): Promise<string> {
  const report = await openSliced(join(folder, 'first'));
  const [format] = formatsNamed([name]);
  const texts: string[] = [];
  try {
    if (format) await renderLarge(report, format, options, async (text) => texts.push(text));
  } finally {
    await report.close();
  }
  return texts.join('');
}

const wholeText = async (name: string): Promise<string> =>
  formatsNamed([name])[0]?.render(await readReport(join(folder, 'first')), options) ?? '';

test('a table that is made site by site has the same rows as one that is made at once', async () => {
  const lines = (text: string): string[] => text.split('\r\n').toSorted();
  const [large, whole] = [await largeText('csv'), await wholeText('csv')];
  expect(lines(large)).toEqual(lines(whole));
  expect(large.split('\r\n')[0]).toBe(whole.split('\r\n')[0]);
});

test('so has SARIF: the same results, each with its rule', async () => {
  const schema = z.object({
    runs: z.tuple([
      z.object({
        tool: z.object({ driver: z.object({ rules: z.array(z.object({ id: z.string() })) }) }),
        invocations: z.array(z.object({ toolExecutionNotifications: z.array(z.unknown()) })),
        results: z.array(z.looseObject({ ruleId: z.string(), ruleIndex: z.int() })),
      }),
    ]),
  });
  const of = (text: string) => schema.parse(JSON.parse(text)).runs[0];
  const [large, whole] = [of(await largeText('sarif')), of(await wholeText('sarif'))];
  expect(whole.results).toHaveLength(3);
  const plain = (run: typeof whole) => run.results.map((result) => ({ ...result, ruleIndex: 0 }));
  expect(plain(large)).toEqual(expect.arrayContaining(plain(whole)));
  expect(large.results).toHaveLength(whole.results.length);
  expect(large.invocations).toEqual(whole.invocations);
  for (const { ruleId, ruleIndex } of large.results)
    expect(large.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
});

test('a format without parts is refused with what to do instead', async () => {
  await expect(largeText('junit')).rejects.toThrow('cannot show 3 sites\nchoose csv or sarif');
});

test('report.html leads to a page for each site, which the seal leaves out', async () => {
  const directory = await RunDirectory.open(join(folder, 'first'));
  const before = await sealRun(directory.folder);
  await rm(directory.path('manifest.json'));
  await writeStoredFormats(directory, [], { language: 'nl' }, 0);
  const index = await readFile(directory.path('report.html'), 'utf8');
  for (const { id } of sites) {
    expect(index).toContain(`<a href="report/${id}.html">www.${id}.nl</a>`);
    expect(await readFile(directory.path(`report/${id}.html`), 'utf8')).toContain(`www.${id}.nl`);
  }
  expect(await readFile(directory.path('report/three.html'), 'utf8')).not.toContain('www.two.nl');
  // The worst comes first.
  expect(index.indexOf('report/three.html')).toBeLessThan(index.indexOf('report/one.html'));
  expect(await sealRun(directory.folder)).toEqual(before);
});

test('a format without parts costs no run: the others are written', async () => {
  const directory = await RunDirectory.open(join(folder, 'first'));
  await writeStoredFormats(directory, formatsNamed(['junit', 'csv']), { language: 'nl' }, 0);
  expect(await readFile(directory.path('report.csv'), 'utf8')).toContain('_gax');
  expect(await readdir(directory.folder)).not.toContain('report.xml');
});

test('what the exit code depends on is the same, however a run is read', async () => {
  const code = async (run: string, from: number, failOn = 'low'): Promise<number> =>
    exitCodeOf({
      kind: 'judged',
      ...(await judgedRun(join(folder, run), from)),
      failOn: failOnOf(failOn),
      failOnSuspected: false,
    });
  const whole = [
    await code('first', Infinity),
    await code('first', Infinity, 'never'),
    await code('second', 1),
  ];
  expect(whole).toEqual([1, 3, 1]);
  expect([await code('first', 0), await code('first', 0, 'never'), await code('second', 0)]).toEqual(whole);
});

test('two runs compare and a folder of runs has the same course, however they are read', async () => {
  const [first, second] = [join(folder, 'first'), join(folder, 'second')];
  const told = async (from: number): Promise<string> => {
    const { report, baseline } = await compareRuns(first, second, from);
    const wasWaived = new Set<string>();
    return renderComparison(report, {
      format: 'json',
      language: 'en',
      from: baseline.run.id,
      wasWaived,
      columns: 100,
    });
  };
  expect(await told(0)).toBe(await told(Infinity));
  expect(await told(0)).toContain('"name": "new"');
  const course = async (from: number): Promise<string> => {
    const trend = await trendIn(folder, from);
    return trend === null ? '' : renderTrend(trend, { language: 'en', nights: 30, columns: 100 });
  };
  expect(await course(0)).toBe(await course(Infinity));
  expect(await course(0)).toContain('www.three.nl');
});

test('a report that was cut off is refused in a sentence', async () => {
  const run = join(folder, 'first');
  const text = await readFile(join(run, 'report.json'));
  for (const bytes of [0, 1, 100, Math.floor(text.length / 2), text.length - 1]) {
    await writeFile(join(run, 'report.json'), text.subarray(0, bytes));
    await expect(openSliced(run), `${bytes} bytes`).rejects.toThrow('cannot be read (');
  }
  await writeFile(join(run, 'report.json'), '[]');
  await expect(openSliced(run)).rejects.toThrow('cannot be read (');
  expect((await verifyRun(run, run)).changed).toEqual(['report.json']);
});
