/**
 * Draws the extension's icons from one drawing: `node scripts/draw-icons.ts`. The repository keeps the
 * results.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import { findBrowsers } from '../crawler/browser/find.ts';

/** In pixels: toolbar, toolbar of a sharp screen, extension page, store. */
const sizes = [16, 32, 48, 128];
const folder = new URL('../extension/icons/', import.meta.url);

const drawing = await readFile(new URL('icon.svg', folder), 'utf8');
const [first] = (await findBrowsers()).found;
if (!first)
  throw new Error('no browser to draw with: install Chromium, or name one with COOKIEWACHT_BROWSER');
// It shows only our own drawing, so it needs no sandbox where root has none.
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
