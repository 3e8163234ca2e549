/**
 * The surfaces within the built extension, about a page that it watches: what the fake background cannot
 * prove.
 */
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { observationSchema } from '../../../../rules/evidence/index.ts';
import { ensureBuilt } from '../built.ts';
import { launchChromium, type ExtendedChromium } from '../chromium.ts';
import { servePages, type Pages } from '../pages.ts';

const shop = `<!doctype html><html lang="nl"><title>Winkel</title><body><h1>Winkel</h1><script>
  document.cookie = '_ga=GA1.2.1234567890.1700000000; max-age=63072000; path=/';
  document.cookie = '<b>vet</b>=0123456789abcdef; max-age=999999; path=/';
  localStorage.setItem('ajs_anonymous_id', '0123456789abcdef');
</script></body></html>`;

let pages: Pages;
let browser: ExtendedChromium;
let watched: Page;
let tab: number;

beforeAll(async () => {
  await ensureBuilt();
  pages = await servePages({ 'winkel.example': shop });
  browser = await launchChromium({ connectTo: pages.connectTo });
  watched = await browser.context.newPage();
  await watched.goto('http://winkel.example/');
  tab = await browser.tabOf(watched);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await pages?.close();
});

async function open(
  path: string,
  view = { width: 400, height: 600 },
): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => (message.type() === 'error' ? problems.push(message.text()) : undefined));
  await page.setViewportSize(view);
  await page.goto(`chrome-extension://${browser.id}/${path}?tab=${tab}`);
  return { page, problems };
}

const surfaces: ReadonlyArray<readonly [string, string, string]> = [
  ['popup', 'ui/popup/index.html', '.finding-row'],
  ['side panel', 'ui/side-panel/index.html', '.event.wrong'],
  ['DevTools panel', 'ui/devtools/panel.html', '.grid tr.wrong'],
  ['options', 'ui/options/index.html', '.policies li'],
];
it('has a shortcut for each surface that an extension may open', async () => {
  const { page } = await open('ui/options/index.html');
  const commands: unknown = await page.evaluate('chrome.commands.getAll()');
  expect(commands).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: '_execute_action', shortcut: 'Alt+Shift+K' }),
      expect.objectContaining({ name: 'open-timeline', shortcut: 'Alt+Shift+L' }),
      expect.objectContaining({ name: 'open-settings', shortcut: 'Alt+Shift+O' }),
    ]),
  );
  await page.close();
});

const violationsSchema = z.array(z.object({ id: z.string(), help: z.string() }));

describe.each(surfaces)('%s', (_name, path, shown) => {
  it('shows the page that the extension watches, complains of nothing, and axe-core finds nothing', async () => {
    const { page, problems } = await open(path, { width: 900, height: 700 });
    await page.waitForSelector(shown);
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await page.evaluate(axe);
    expect(
      violationsSchema.parse(
        await page.evaluate(
          'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
        ),
      ),
    ).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });
});

describe('the popup', () => {
  it('says who set the cookie, at its line, and shows markup in a name as text', async () => {
    const { page } = await open('ui/popup/index.html');
    const row = page.locator('.finding-row', { hasText: '_ga' });
    await row.locator('summary').click();
    expect(await row.locator('.chain').innerText()).toMatch(/\/:2:\d+/);
    expect(await page.locator('body').innerText()).toContain('<b>vet</b>');
    expect(await page.locator('#app b').count()).toBe(0);
    await page.close();
  });

  it('is told when the phase is set by hand, and shows it', async () => {
    const { page } = await open('ui/popup/index.html');
    await page.selectOption('.head select', 'after-reject');
    await page.waitForFunction(() =>
      /you chose it yourself|u koos de fase zelf/.test(document.querySelector('.how')?.textContent ?? ''),
    );
    await page.selectOption('.head select', 'unknown');
    await page.waitForFunction(
      () =>
        !/you chose it yourself|u koos de fase zelf/.test(document.querySelector('.how')?.textContent ?? ''),
    );
    await page.close();
  });

  it('saves evidence that reads as evidence, without a value in it', async () => {
    const { page } = await open('ui/popup/index.html');
    await page.waitForSelector('.finding-row');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('footer button').nth(1).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^cookiewacht-.*\.zip$/);
    const files = unzipSync(await readFile(await download.path()));
    const evidence = Object.entries(files)
      .filter(([name]) => name.endsWith('/evidence.ndjson'))
      .map(([, content]) => strFromU8(content));
    const observations = evidence.flatMap((text) =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => observationSchema.parse(JSON.parse(line))),
    );
    expect(observations.some((each) => each.kind === 'cookie-write' && each.name === '_ga')).toBe(true);
    expect(evidence.join()).not.toContain('1234567890');
    await page.close();
  });

  it('reloads clean: asks, clears the site, and records from zero', async () => {
    const { page } = await open('ui/popup/index.html');
    await watched.evaluate(() => (document.cookie = 'oud=1; max-age=9999; path=/'));
    await page.locator('.head > button').click();
    await page.locator('dialog .main:not([disabled])').click();
    await watched.waitForFunction(
      () => !document.cookie.includes('oud=1') && document.cookie.includes('_ga='),
    );
    await page.waitForFunction(
      () =>
        /no choice was recognised|geen keuze herkend/.test(
          document.querySelector('.how')?.textContent ?? '',
        ) && document.querySelector('.finding-row') !== null,
    );
    await page.close();
  });
});

it('switches all open surfaces to the language that is chosen', async () => {
  const [{ page: popup }, { page: options }] = [
    await open('ui/popup/index.html'),
    await open('ui/options/index.html'),
  ];
  await popup.waitForSelector('.finding-row');
  for (const [language, word] of [
    ['nl', 'Instellingen'],
    ['en', 'Settings'],
  ] as const) {
    await options.locator(`label[lang=${language}] input`).check();
    await popup.waitForFunction(
      (word) => document.querySelector('footer')?.textContent?.includes(word),
      word,
    );
  }
  await popup.close();
  await options.close();
});
