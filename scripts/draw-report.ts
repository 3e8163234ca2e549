/**
 * Takes the README's pictures of a report: `npm run -s demo -- --lang en --out runs/pictures`, then
 * `node scripts/draw-report.ts runs/pictures`. The repository keeps the results.
 */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, type Page } from 'puppeteer-core';
import { findBrowsers } from '../crawler/browser/find.ts';

const folder = new URL('../docs/pictures/', import.meta.url);
/** CSS pixels: what fits a README's column when it is shown at half its size. */
const size = { width: 1180, height: 760, deviceScaleFactor: 1 };

const run = process.argv[2];
const report = run === undefined ? undefined : resolve(join(run, 'report.html'));
if (report === undefined || !(await stat(report).catch(() => null)))
  throw new Error('name the run whose report is drawn: node scripts/draw-report.ts runs/pictures');
const [first] = (await findBrowsers()).found;
if (!first)
  throw new Error('no browser to draw with: install Chromium, or name one with COOKIEWACHT_BROWSER');

async function draw(page: Page, name: string): Promise<void> {
  await writeFile(new URL(`${name}.webp`, folder), await page.screenshot({ type: 'webp', quality: 75 }));
}

// It shows only our own report, so it needs no sandbox where root has none.
const browser = await launch({
  executablePath: first.path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  await mkdir(folder, { recursive: true });
  const page = await browser.newPage();
  await page.setViewport(size);
  await page.goto(pathToFileURL(report).href);
  await draw(page, 'report');
  // The causes, below the table of the sites.
  await page.$eval('#what-now', (part) => part.scrollIntoView());
  await draw(page, 'causes');
} finally {
  await browser.close();
}
