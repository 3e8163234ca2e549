/** The report on paper: a first page that stands alone, and a last page for the auditor. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LaunchedBrowser } from '../../../crawler/browser/launch.ts';
import { assembleReport } from '../../../reports/document/assemble.ts';
import type { Report } from '../../../reports/document/schema/run.ts';
import { format as html } from '../../../reports/formats/html.ts';
import { catalogue } from '../../../rules/catalogue/index.ts';
import { launchForTest } from '../../support/browser.ts';
import { options } from '../../support/report-assets.ts';
import { nightlyFindings, nightlyReport, nightlySites, previousReport, run } from '../../support/report.ts';

let launched: LaunchedBrowser;
let folder: string;
beforeAll(async () => {
  launched = await launchForTest();
  folder = await mkdtemp(join(tmpdir(), 'cookiewacht-paper-'));
});
afterAll(async () => {
  await launched?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A sheet of A4 without the margins of the style sheet, in CSS pixels. */
const sheet = { width: Math.floor(((210 - 28) / 25.4) * 96), height: Math.floor(((297 - 26) / 25.4) * 96) };

async function onPaper<T>(
  report: Report,
  language: 'nl' | 'en',
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const file = join(folder, 'report.html');
  await writeFile(file, html.render(report, options(language)));
  const page = await launched.browser.newPage();
  try {
    await page.setViewport(sheet);
    await page.emulateMediaType('print');
    await page.goto(pathToFileURL(file).href);
    return await look(page);
  } finally {
    await page.close();
  }
}

const seal = { files: 214, sha256: 'ab'.repeat(32), signer: 'cd'.repeat(32) };
const night: Report = (() => {
  const made = nightlyReport({ baseline: previousReport() });
  return { ...made, run: { ...made.run, seal } };
})();

/** Many sites, each with findings of many services of long names. */
function busy(sites: number): Report {
  const findings = nightlyFindings();
  const [some] = findings;
  const [site] = nightlySites(findings);
  if (!some || !site) throw new Error('the night has no finding');
  const ids = Array.from({ length: sites }, (_, at) => `een-website-met-een-lange-naam-${at}`);
  const services = Array.from({ length: 9 }, (_, at) => `Een meetdienst met een lange naam ${at}`);
  return assembleReport({
    run: { ...run, seal },
    sites: ids.map((id) => ({ ...site, id, url: `https://www.${id}.nl/`, verdict: 'violations' as const })),
    findings: ids.flatMap((id) =>
      services.map((service) => ({ ...some, site: id, service, fingerprint: `${id} ${service}` })),
    ),
    rules: catalogue,
  });
}

it.each([
  ['the night over seven sites, in Dutch', night, 'nl'],
  ['the night over seven sites, in English', night, 'en'],
  ['twelve sites with many causes', busy(12), 'nl'],
  ['two hundred sites', busy(200), 'en'],
] as const)('the heading and the summary are one page: %s', async (_what, report, language) => {
  const heights = await onPaper(report, language, (page) =>
    page.evaluate(() => {
      const bottom = document.querySelector('.summary')?.getBoundingClientRect().bottom ?? 0;
      const after = getComputedStyle(document.querySelector('.summary') ?? document.body).breakAfter;
      return { bottom: bottom + scrollY, after };
    }),
  );
  expect(heights.after).toBe('page');
  expect(heights.bottom).toBeGreaterThan(300);
  expect(heights.bottom).toBeLessThanOrEqual(sheet.height);
});

it('the summary says what is wrong, who does it, since when, where and what to do, and what was not checked', async () => {
  const text = await onPaper(night, 'nl', (page) =>
    page.$eval('.summary', (part) => (part instanceof HTMLElement ? part.innerText : '')),
  );
  for (const part of [
    'www.casemix.nl',
    'Google Analytics 4 plaatst cookies voordat de bezoeker kiest',
    'Wie: Google Analytics 4; het script komt van www.googletagmanager.com (Google).',
    'Sinds: 22 november 2026, 1 dag geleden.',
    'Waar: /assets/site.js, regel 3, op www.casemix.nl',
    'Oplossing: Laad het script pas na',
    'Niet gecontroleerd: ',
    seal.sha256,
  ])
    expect(text).toContain(part);
});

it('is on no screen, where the sections themselves tell it', async () => {
  const shown = await onPaper(night, 'nl', async (page) => {
    await page.emulateMediaType('screen');
    return page.$eval('.summary', (part) => part.checkVisibility());
  });
  expect(shown).toBe(false);
});

it('the last page is for the auditor: seal, signer, how to verify, and every decision with its name', async () => {
  const report: Report = {
    ...night,
    settings: [{ rule: 'fingerprinting', severity: null, reason: 'de speler heeft dit nodig' }],
  };
  const { text, last, breaks } = await onPaper(report, 'nl', (page) =>
    page.$eval('.auditor', (part) => ({
      text: part instanceof HTMLElement ? part.innerText : '',
      last: part.parentElement?.lastElementChild === part,
      breaks: getComputedStyle(part).breakBefore,
    })),
  );
  expect([last, breaks]).toEqual([true, 'page']);
  const [waiver] = report.waivers;
  for (const part of [
    seal.sha256,
    seal.signer,
    '214 bestanden',
    'cookiewacht verify MAP',
    '--key public.pem',
    'sha256sum',
    report.run.id,
    waiver?.by ?? 'nobody',
    waiver?.reason ?? 'none',
    'Niet controleren',
    'de speler heeft dit nodig',
    'het beleid noemt geen naam',
  ])
    expect(text).toContain(part);
});

it('without a seal it claims none', async () => {
  const { seal: _none, ...unsealed } = night.run;
  const text = await onPaper({ ...night, run: unsealed }, 'en', (page) =>
    page.$eval('.auditor', (part) => (part instanceof HTMLElement ? part.innerText : '')),
  );
  expect(text).toContain('This report has no seal.');
  expect(text).not.toContain('cookiewacht verify');
});
