/**
 * The week of a Security Officer, from the packed tarball in an empty folder: two nights come in, she reads the report, finds
 * who does what since when and in which file, prints one page, decides about one finding, and an auditor checks it all.
 */
import { execFile } from 'node:child_process';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import * as z from 'zod';
import type { LaunchedBrowser } from '../../../crawler/browser/launch.ts';
import { launchForTest } from '../../support/browser.ts';
import { temporaryFolder } from '../../support/command-line.ts';
import { installPacked, type Packed } from '../../support/packed.ts';
import { layOutStoredRun } from '../../support/stored-run.ts';

let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedBrowser;
let packed: Packed;
let page: Page;
const at = (...path: string[]): string => join(packed.folder, ...path);

const storedSchema = z.looseObject({
  run: z.looseObject({ id: z.string(), startedAt: z.string(), endedAt: z.string() }),
});

beforeAll(async () => {
  temporary = await temporaryFolder();
  packed = await installPacked(temporary.path);
  launched = await launchForTest();
  page = await launched.browser.newPage();
  // Two nights with the same evidence: what was found on Monday is found on Tuesday again.
  await layOutStoredRun(at('evidence-of-monday'));
  await layOutStoredRun(at('evidence-of-tuesday'));
  const path = at('evidence-of-tuesday', 'report.json');
  const report = storedSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  const later = (moment: string): string => new Date(Date.parse(moment) + 86_400_000).toISOString();
  report.run.startedAt = later(report.run.startedAt);
  report.run.endedAt = later(report.run.endedAt);
  report.run.id = report.run.startedAt.replaceAll(':', '').replace(/\.\d+/, '');
  await writeFile(path, JSON.stringify(report));
}, 240_000);
afterAll(async () => {
  await launched?.close();
  await temporary.remove();
});

const open = (run: string): Promise<unknown> => page.goto(pathToFileURL(at(run, 'report.html')).href);
const text = (selector: string): Promise<string> =>
  page.$eval(selector, (part) => (part instanceof HTMLElement ? part.innerText : ''));

test('monday and tuesday come in', { timeout: 120_000 }, async () => {
  const monday = await packed.npx('judge', 'evidence-of-monday', '--out', 'monday', '--lang', 'nl');
  expect([monday.code, monday.stderr]).toEqual([1, '']);
  expect(monday.stdout).toContain('monday/report.html');
  const tuesday = await packed.npx(
    'judge',
    'evidence-of-tuesday',
    '--baseline',
    'monday',
    '--out',
    'tuesday',
    '--lang',
    'nl',
  );
  expect([tuesday.code, tuesday.stderr]).toEqual([1, '']);
  for (const { stdout } of [monday, tuesday]) expect(stdout).not.toMatch(/undefined|\[object|NaN|unknown/);
});

test('she opens the report and sees in one sentence how it stands', async () => {
  await page.setViewport({ width: 1280, height: 900 });
  await open('tuesday');
  expect(await text('h1')).toMatch(
    /^Vier van de zeven websites houden\s+zich niet aan de eigen verklaring\.$/,
  );
  expect(await text('.lead')).toContain('Geen bevinding is nieuw sinds gisteren.');
});

test('the first cause says who, since when, and in which file', async () => {
  const card = await text('.causes > li');
  expect(card).toContain('Google Analytics 4 plaatst cookies voordat de bezoeker kiest');
  expect(card).toMatch(/Wie\s+Google Analytics 4; het script komt van www\.googletagmanager\.com \(Google\)/);
  expect(card).toMatch(/Sinds\s+\d+ \w+ 2026, 1 dag geleden/);
  expect(card).toMatch(/Waar\s+\/assets\/site\.js, regel 11, op www\.casemix\.nl/);
  expect(card).toMatch(/Oplossing\s+Laad het script pas na toestemming/);
});

test('the card opens to its findings, and each leads to all that it rests on', async () => {
  const first = '.causes > li:first-child';
  await page.focus(`${first} summary`);
  await page.keyboard.press('Enter');
  const findings = await page.$$eval(`${first} .of-cause a`, (links) =>
    links.map(({ textContent }) => textContent),
  );
  expect(findings.length).toBeGreaterThan(5);
  expect(findings[0]).toBe('Google Analytics 4 plaatst de cookie _ga voordat de bezoeker kiest');
  await page.focus(`${first} .of-cause a`);
  await page.keyboard.press('Enter');
  const card = await text('.finding:target');
  for (const part of ['Vastgestelde overtreding', 'Belofte', 'Wet', 'Oplossing', 'Bewijs', 'evidence.ndjson'])
    expect(card).toContain(part);
});

test('what a person must judge is apart, under its own words', async () => {
  expect(await text('#what-now ~ details:last-of-type summary')).toMatch(
    /^Door een mens te beoordelen: \d+ oorzak/,
  );
});

test('she prints the summary: one page', async () => {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('main, footer')) part.remove();
  });
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
});

test(
  'she lets one finding stay for now, and the report says that she decided so',
  { timeout: 60_000 },
  async () => {
    await open('tuesday');
    const snippet = await page.$eval('.finding pre', ({ textContent }) => textContent);
    const waiver = z
      .array(z.record(z.string(), z.string()))
      .parse(parse(snippet))
      .map((each) => ({
        ...each,
        reason: 'de nieuwe tag komt in januari',
        by: 'M. Jansen',
        until: '2099-01-31',
      }));
    const policy = z
      .looseObject({ waivers: z.array(z.unknown()).default([]) })
      .parse(parse(await readFile(at('tuesday', 'policy.yaml'), 'utf8')));
    await writeFile(at('policy.yaml'), stringify({ ...policy, waivers: [...policy.waivers, ...waiver] }));
    const checked = await packed.npx('policy', 'check', 'policy.yaml');
    expect(checked.code, checked.stderr).toBe(0);
    const judged = await packed.npx(
      'judge',
      'evidence-of-tuesday',
      '--policy',
      'policy.yaml',
      '--baseline',
      'monday',
      '--out',
      'decided',
      '--lang',
      'nl',
    );
    expect(judged.code, judged.stderr).toBe(1);
    await open('decided');
    const auditor = await text('.auditor');
    for (const part of [
      'Voorlopig toegestaan',
      'de nieuwe tag komt in januari',
      'M. Jansen',
      '31 januari 2099',
    ])
      expect(auditor).toContain(part);
  },
);

test('an auditor recomputes the seal, with the command and without it', { timeout: 60_000 }, async () => {
  const seal = await text('.auditor .seal');
  expect(seal).toMatch(/^[0-9a-f]{64}$/);
  const verified = await packed.npx('verify', 'decided');
  expect(verified.code, verified.stdout).toBe(0);
  expect(verified.stdout).toContain('unchanged');
  expect(verified.stdout).toContain(seal);
  const line = await page.$eval('.auditor .steps pre', ({ textContent }) => textContent);
  const { stdout } = await promisify(execFile)('sh', ['-c', line], { cwd: at('decided') });
  expect(stdout.split(' ')[0]).toBe(seal);
});

test('a changed line of evidence does not escape him', { timeout: 60_000 }, async () => {
  await appendFile(at('decided', 'sites/casemix/none/evidence.ndjson'), '\n');
  const { code, stdout } = await packed.npx('verify', 'decided');
  expect(code).not.toBe(0);
  expect(stdout).toContain('sites/casemix/none/evidence.ndjson');
});
