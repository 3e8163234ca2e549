/**
 * The commands about runs that were made before: report, compare, trend, and what is said when they are used
 * wrongly.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { format as json } from '../../../reports/formats/json.ts';
import type { Report } from '../../../reports/document/schema/run.ts';
import { options } from '../../support/report-assets.ts';
import { nightlyReport, previousReport } from '../../support/report.ts';
import { runCli, temporaryFolder } from '../../support/command-line.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const [earlier, later] = ['runs/2026-11-22T020000Z', 'runs/2026-11-23T020000Z'];

async function store(path: string, report: Report): Promise<void> {
  await mkdir(join(folder.path, path, 'sites'), { recursive: true });
  await writeFile(join(folder.path, path, 'report.json'), json.render(report, options('nl')));
}

beforeAll(async () => {
  folder = await temporaryFolder();
  await store(earlier, previousReport());
  await store(later, nightlyReport({ baseline: previousReport() }));
  // A run that was cut off, and a folder that is something else.
  await mkdir(join(folder.path, 'runs/cut-off/sites'), { recursive: true });
});
afterAll(() => folder.remove());

const cli = (...args: string[]): ReturnType<typeof runCli> => runCli(args, folder.path);
const errorSchema = z.object({
  error: z.object({ what: z.string(), advice: z.string(), exitCode: z.int() }),
});

describe('report', () => {
  test('renders a stored run again, in any format, and leaves the run as it is', async () => {
    const sarif = await cli('report', later, '--format', 'sarif');
    expect(JSON.parse(sarif.stdout).runs[0].results.length).toBe(nightlyReport().findings.length);
    const html = await cli('report', later, '--format', 'html', '--lang', 'en', '--output', 'out.html');
    expect([html.code, html.stdout]).toEqual([0, '']);
    expect(await readFile(join(folder.path, 'out.html'), 'utf8')).toContain('<html lang="en">');
    expect(await readdir(join(folder.path, later))).toEqual(['report.json', 'sites']);
  });

  test('writes in the language of the run, and overwrites nothing', async () => {
    expect((await cli('report', later)).stdout).toContain('Drie van de zeven websites');
    await writeFile(join(folder.path, 'precious.md'), 'precious');
    const refused = await cli('report', later, '--format', 'markdown', '--output', 'precious.md');
    expect([refused.code, await readFile(join(folder.path, 'precious.md'), 'utf8')]).toEqual([2, 'precious']);
  });

  test('says that a report of a newer version is one', async () => {
    await store('newer', nightlyReport());
    const file = join(folder.path, 'newer/report.json');
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replace('cookiewacht-report/1', 'cookiewacht-report/7'),
    );
    const result = await cli('report', 'newer');
    expect([result.code, result.stderr]).toEqual([2, expect.stringMatching(/newer version[\s\S]*update/)]);
  });
});

describe('compare', () => {
  test('names what is new and what is fixed, and fails on what is new', async () => {
    const result = await cli('compare', earlier, later);
    expect(result.stdout).toMatch(/New \(1\)[\s\S]*_fbp[\s\S]*Fixed \(1\)[\s\S]*_gid/);
    expect(result.code).toBe(1);
  });

  test('is quiet below the threshold, except about what could not be looked for again', async () => {
    expect((await cli('compare', earlier, later, '--fail-on', 'new:critical')).code).toBe(3);
    expect((await cli('compare', later, later)).code).toBe(0);
  });

  test('gives a tool its data', async () => {
    expect(JSON.parse((await cli('compare', earlier, later, '--format', 'json')).stdout)).toMatchObject({
      new: [{ site: 'q-talent' }],
      fixed: [{ site: 'qconsultzorg' }],
    });
  });
});

describe('trend', () => {
  test('is a table of the nights, and passes over what is no run', async () => {
    const { stdout, code } = await cli('trend', 'runs');
    expect(stdout).toMatch(/Night +22 +23\nwww\.cqt\.nl +0\(1\) +0\(1\)\nwww\.casemix\.nl +3 +3\n/);
    expect(stdout).toContain('Time to fix: 1 fixed, half of them within 1 day');
    expect(code).toBe(0);
  });

  test('without a run says what to name', async () => {
    expect(await cli('trend', 'nowhere')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nowhere'),
    });
    expect(await cli('trend', '.', '--nights', 'x')).toMatchObject({ code: 2 });
  });
});

describe('what is wrong is told to a machine as well', () => {
  test.each([
    [['report', 'nowhere', '--format', 'json'], 'nowhere'],
    [['crawl', '--policy', 'nowhere.yaml', '--format', 'json'], 'nowhere.yaml'],
    [['crawl', '--nosuch', '--format=json'], '--nosuch'],
    [['verify', 'nowhere', '--format', 'json'], 'nowhere'],
  ])('%j', async (args, what) => {
    const { stdout, stderr, code } = await cli(...args);
    const { error } = errorSchema.parse(JSON.parse(stdout));
    expect(error.what).toContain(what);
    expect(error.advice.length).toBeGreaterThan(5);
    expect([error.exitCode, code]).toEqual([2, 2]);
    expect(stderr).toContain(what);
  });

  test('help is no error', async () => {
    expect((await cli('crawl', '--help', '--format', 'json')).stdout).not.toContain('"error"');
  });
});
