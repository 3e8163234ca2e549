/** Draws the extension's icons from their one drawing: `node scripts/draw-icons.ts`. The result is kept in the repository. */
import { readFile, writeFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import { findBrowsers } from '../crawler/browser/find.ts';

/** Pixels: toolbar, toolbar of a sharp screen, extension page, store. */
const sizes = [16, 32, 48, 128];
const folder = new URL('../extension/icons/', import.meta.url);

const drawing = await readFile(new URL('icon.svg', folder), 'utf8');
const [first] = (await findBrowsers()).found;
if (!first)
  throw new Error('no browser to draw with: install Chromium, or name one with COOKIEWACHT_BROWSER');
// Only our own drawing is shown, so that a sandbox is not needed where root has none.
const browser = await launch({
  executablePath: first.path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
    );
    await writeFile(new URL(`icon-${size}.png`, folder), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
