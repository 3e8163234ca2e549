/**
 * The page as people with a screen reader, a keyboard, a phone or a dark room meet it: axe-core finds
 * nothing.
 */
import { createRequire } from 'node:module';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { format as html } from '../../../reports/formats/html.ts';
import type { LaunchedBrowser } from '../../../crawler/browser/launch.ts';
import { launchForTest } from '../../support/browser.ts';
import { everything } from '../../support/scope.ts';
import { options } from '../../support/report-assets.ts';
import { nightlyReport, previousReport } from '../../support/report.ts';

let launched: LaunchedBrowser;
let folder: string;
let axe: string;

beforeAll(async () => {
  launched = await launchForTest();
  folder = await mkdtemp(join(tmpdir(), 'cookiewacht-axe-'));
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
afterAll(async () => {
  await launched?.close();
  await rm(folder, { recursive: true, force: true });
});

const violationSchema = z.array(
  z.object({
    id: z.string(),
    help: z.string(),
    nodes: z.array(z.object({ html: z.string(), any: z.array(z.object({ message: z.string() })) })),
  }),
);

async function violations(
  text: string,
  view: { width: number; scheme: string; folds: boolean },
): Promise<string[]> {
  const file = join(folder, 'report.html');
  await writeFile(file, text);
  const page = await launched.browser.newPage();
  try {
    await page.setViewport({ width: view.width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: view.scheme }]);
    await page.goto(pathToFileURL(file).href);
    if (view.folds) await page.$$eval('details', (folds) => folds.forEach((fold) => (fold.open = true)));
    // Sections that are not near the window are not laid out, and what is not laid out cannot be judged.
    await page.evaluate(() =>
      document
        .querySelectorAll<HTMLElement>('.site')
        .forEach((site) => site.style.setProperty('content-visibility', 'visible')),
    );
    await page.evaluate(axe);
    const found = await page.evaluate(
      'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
    );
    return violationSchema.parse(found).map(
      ({ id, help, nodes }) =>
        `${id}: ${help} (${nodes.length}) ${nodes
          .slice(0, 2)
          .map((node) => `${node.html.slice(0, 200)} ${node.any[0]?.message ?? ''}`)
          .join(' | ')}`,
    );
  } finally {
    await page.close();
  }
}

const views: Array<[string, { width: number; scheme: string; folds: boolean }]> = [
  ['desktop, light', { width: 1280, scheme: 'light', folds: true }],
  ['phone, dark, folds closed', { width: 390, scheme: 'dark', folds: false }],
];
if (everything)
  views.push(
    ['desktop, dark', { width: 1280, scheme: 'dark', folds: true }],
    ['phone, light', { width: 390, scheme: 'light', folds: true }],
  );

describe.each(views)('%s', (_name, view) => {
  it('has no violation', async () => {
    expect(
      await violations(html.render(nightlyReport({ baseline: previousReport() }), options('nl')), view),
    ).toEqual([]);
  });
});

it('sees a violation where there is one', async () => {
  const text = html
    .render(nightlyReport(), options('nl'))
    .replace('</main>', '<img src="data:,"><button></button></main>');
  expect((await violations(text, { width: 1280, scheme: 'light', folds: false })).join()).toMatch(
    /image-alt.*button-name|button-name.*image-alt/s,
  );
});
