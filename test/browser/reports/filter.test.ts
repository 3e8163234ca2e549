/**
 * What the page's one script adds: finding what one looks for, and taking it along; and that the page does
 * without.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedBrowser } from '../../../crawler/browser/launch.ts';
import { format as html } from '../../../reports/formats/html.ts';
import { launchForTest } from '../../support/browser.ts';
import { options } from '../../support/report-assets.ts';
import { nightlyReport, previousReport } from '../../support/report.ts';

let launched: LaunchedBrowser;
let folder: string;
const report = nightlyReport({ baseline: previousReport() });

beforeAll(async () => {
  launched = await launchForTest();
  folder = await mkdtemp(join(tmpdir(), 'cookiewacht-filter-'));
  await writeFile(join(folder, 'report.html'), html.render(report, options('nl')));
});
afterAll(async () => {
  await launched?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(script = true): Promise<Page> {
  const page = await launched.browser.newPage();
  await page.setJavaScriptEnabled(script);
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(pathToFileURL(join(folder, 'report.html')).href);
  return page;
}

/** Ids of the cards that can be seen, folds opened. */
const visible = (page: Page): Promise<string[]> =>
  page.$$eval('.finding', (cards) =>
    cards.filter((card) => !card.closest('[hidden]')).map((card) => card.id),
  );
const said = (page: Page): Promise<string> =>
  page.$eval('#filter output', ({ textContent }) => textContent ?? '');
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

describe('the filter', () => {
  it('finds by any word on a card, and says how many', async () => {
    const page = await open();
    await page.type('#filter input', 'YouTube opening');
    await settled(page);
    const expected = report.findings
      .filter(({ subject }) => subject.name === 'YouTube')
      .map(({ fingerprint }) => `finding-${fingerprint}`);
    expect(await visible(page)).toEqual(expected);
    expect(await said(page)).toBe(`1 van ${report.findings.length} bevindingen`);
    expect(
      await page.$$eval('section.site:not([hidden]) > header h2', (titles) =>
        titles.map(({ textContent }) => textContent),
      ),
    ).toEqual(['www.casemix.nl']);
    await page.close();
  });

  it('combines severity, status and site, and shows all again', async () => {
    const page = await open();
    await page.select('[data-filter=status]', 'new');
    await page.select('[data-filter=severity]', 'high');
    await settled(page);
    expect((await visible(page)).length).toBe(
      report.findings.filter(({ status, severity }) => status === 'new' && severity === 'high').length,
    );
    await page.select('[data-filter=site]', 'casemix');
    await settled(page);
    expect(await said(page)).toBe('Geen bevinding voldoet hieraan.');
    await page.click('[data-filter=reset]');
    await settled(page);
    expect((await visible(page)).length).toBe(report.findings.length);
    await page.close();
  });

  it('opens the fold in which a match lies', async () => {
    const page = await open();
    await page.type('#filter input', 'Oude koppeling');
    await settled(page);
    const shown = await page.$$eval('.finding', (cards) =>
      cards
        .filter((card) => card.checkVisibility())
        .map((card) => card.textContent?.includes('is bereikbaar zonder versleuteling')),
    );
    expect(shown).toEqual([true]);
    await page.close();
  });

  it('gives way to a link to a card that it hides', async () => {
    const page = await open();
    await page.type('#filter input', 'nothing has this');
    await settled(page);
    const [first] = report.findings;
    await page.evaluate((hash) => (location.hash = hash), `finding-${first?.fingerprint ?? ''}`);
    await settled(page);
    expect(await visible(page)).toContain(`finding-${first?.fingerprint ?? ''}`);
    await page.close();
  });
});

it('copies a ticket that a developer can act upon', async () => {
  const page = await open();
  const card = `#finding-${report.findings.find(({ subject, site }) => subject.name === '_ga' && site === 'casemix')?.fingerprint ?? ''}`;
  // The clipboard is the system's; what is handed to it is what counts.
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => void (document.body.dataset['ticket'] = text) },
    });
  });
  await page.focus(`${card} [data-copy=ticket]`);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (selector) => document.querySelector(selector)?.textContent === 'Gekopieerd',
    {},
    `${card} [data-copy=ticket]`,
  );
  const ticket = await page.$eval('body', ({ dataset }) => dataset['ticket'] ?? '');
  for (const part of [
    'Google Analytics 4 plaatst de cookie _ga voordat de bezoeker kiest · www.casemix.nl',
    'Kritiek',
    '_ga',
    '(P24)',
    'Geplaatst door: / > /assets/site.js:3:10 > gtag/js:12:345',
    'Oplossing: Laad het script',
    'sites/casemix/none/evidence.ndjson',
  ])
    expect(ticket).toContain(part);
  await page.close();
});

describe('a mark on the timeline', () => {
  it('tells who and why when it is focused, and leads to the finding', async () => {
    const page = await open();
    await page.focus('#site-casemix .timeline .scroll');
    await page.keyboard.press('Tab');
    const tip = await page.$eval('#site-casemix .timeline a.wrong .tip', (element) => ({
      text: element.textContent ?? '',
      seen: getComputedStyle(element).opacity,
    }));
    expect(tip.seen).toBe('1');
    expect(tip.text).toMatch(
      /_ga · Google Analytics 4 · statistieken · vóór de keuze · na 0,4 s.*door gtag\/js:12:345.*Kritiek/,
    );
    const mark = await page.$('#site-casemix .timeline a.wrong');
    expect(mark && (await page.accessibility.snapshot({ root: mark }))?.name).toContain(
      'door gtag/js:12:345',
    );
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.querySelector(':target')?.className)).toContain('finding');
    await page.close();
  });
});

it('without a script the page is a plain document: no dead controls, everything there', async () => {
  const page = await open(false);
  const handle = await page.$('#filter');
  expect(await handle?.isVisible()).toBe(false);
  const buttons = await page.$$('button');
  expect(buttons.length).toBeGreaterThan(0);
  for (const button of buttons.slice(0, 5)) expect(await button.isVisible()).toBe(false);
  expect((await page.content()).match(/<article/g)?.length).toBe(report.findings.length);
  await page.close();
});

it('prints: every finding on paper, no controls, a page at least for each site', async () => {
  const page = await open();
  await page.emulateMediaType('print');
  expect(
    await page.$$eval(
      '.filter, .copy, button',
      (controls) => controls.filter((control) => control.checkVisibility()).length,
    ),
  ).toBe(0);
  expect(
    await page.$$eval('.finding', (cards) => cards.filter((card) => card.checkVisibility()).length),
  ).toBe(report.findings.length);
  const pdf = Buffer.from(await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(report.sites.length);
  await page.close();
});
