/**
 * The page as a browser opens it: nothing runs, nothing is fetched, names are text, and it can be read
 * anywhere.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ensureBrowser } from '../../../crawler/browser/install.ts';
import { assembleReport } from '../../../reports/document/assemble.ts';
import { format as html } from '../../../reports/formats/html.ts';
import { format as junit } from '../../../reports/formats/junit.ts';
import { siteReportSchema } from '../../../reports/document/schema/site.ts';
import { script } from '../../../reports/formats/html/client-script.ts';
import { toDisplay } from '../../../reports/present/sanitise.ts';
import {
  hostile,
  nightlyFindings,
  nightlyReport,
  nightlySites,
  previousReport,
  run,
} from '../../support/report.ts';
import { options } from '../../support/report-assets.ts';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  const { path } = await ensureBrowser({ say: () => undefined });
  browser = await launch({
    executablePath: path,
    pipe: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  folder = await mkdtemp(join(tmpdir(), 'cookiewacht-report-'));
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/**
 * Opens the text as a file, as from an e-mail; `said` is what the browser complained of, `asked` what it
 * fetched.
 */
async function open(
  text: string,
  viewport = { width: 1280, height: 900 },
): Promise<{ page: Page; said: string[]; asked: string[] }> {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.html`);
  await writeFile(file, text);
  const page = await browser.newPage();
  const said: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('dialog', (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(request.url());
  });
  await page.setViewport(viewport);
  await page.goto(pathToFileURL(file).href);
  return { page, said, asked: asked.filter((url) => url !== pathToFileURL(file).href) };
}

const report = nightlyReport({ baseline: previousReport() });
const text = html.render(report, options('nl'));

describe('opened in a browser', () => {
  it('complains of nothing, fetches nothing, runs nothing', async () => {
    const { page, said, asked } = await open(text);
    expect([said, asked]).toEqual([[], []]);
    expect(
      await page.$$eval(
        'iframe, object, embed, form, [style], [onerror], [onload], img[src="x"]',
        (found) => found.length,
      ),
    ).toBe(0);
    // One script, the page's own, which its policy names.
    expect(await page.$$eval('script', (found) => found.map((script) => script.textContent))).toEqual([
      script,
    ]);
    await page.close();
  });

  it('shows hostile names as text', async () => {
    const { page } = await open(text);
    const body = await page.$eval('body', ({ textContent }) => textContent ?? '');
    for (const name of Object.values(hostile)) expect(body).toContain(toDisplay(name));
    await page.close();
  });

  it('would leave a script, a style or a picture inert that had slipped through', async () => {
    const fetched: string[] = [];
    const server = createServer((request, response) => {
      fetched.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = z.object({ port: z.number() }).parse(server.address());
    const slipped = (path: string): string =>
      `<script>document.title = 'ran'</script><style>h1 { display: none }</style><img src="http://127.0.0.1:${port}/${path}">`;
    const { page } = await open(text.replace('</h1>', `</h1>${slipped('beacon')}`));
    expect(await page.title()).toBe('Cookierapport CQT Groep');
    expect(await page.$eval('h1', (heading) => getComputedStyle(heading).display)).toBe('block');
    await page.close();

    // The same without the policy, to know that it was the policy.
    const bare = await open(`<!doctype html><title>x</title><h1>x</h1>${slipped('unprotected')}`);
    expect(await bare.page.title()).toBe('ran');
    await bare.page.close();
    expect(fetched).toEqual(['/unprotected']);
    await new Promise((resolve) => server.close(resolve));
  });

  it('leads with the verdict, the sites, and what was not checked', async () => {
    const { page } = await open(text);
    const [title, rows, unchecked] = await Promise.all([
      page.$eval('h1', ({ textContent }) => textContent),
      page.$$eval('.glance tbody tr', (found) => found.map(({ textContent }) => textContent ?? '')),
      page.$eval('#not-checked', ({ parentElement }) => parentElement?.textContent ?? ''),
    ]);
    expect(title).toBe('Drie van de zeven websites houden zich niet aan de eigen verklaring.');
    expect(rows.length).toBe(7);
    expect(rows[1]).toMatch(/www\.casemix\.nl.*overtreding.*2 kritiek/);
    expect(unchecked).toMatch(/q-talent.*keuze niet bevestigd/);
    expect(unchecked).toContain('ERR_CONNECTION_REFUSED');
    await page.close();
  });

  it('shows a finding with its promise, law, chain, fix and evidence', async () => {
    const { page } = await open(text);
    const finding = await page.$eval('#site-casemix .finding', ({ textContent }) => textContent ?? '');
    for (const part of [
      'Kritiek',
      '_ga',
      'wijkt af van de eigen verklaring',
      '(P24)',
      'art. 11.7a',
      'gtag/js:12:345',
      'Oplossing',
      'waarneming 40 in sites/casemix/none/evidence.ndjson',
      'subject: "_ga"',
    ])
      expect(finding).toContain(part);
    expect(await page.$eval('#site-qacademy .finding', ({ textContent }) => textContent ?? '')).toContain(
      'Door een mens te beoordelen',
    );
    await page.close();
  });

  it('marks, before the choice, what should not be there, and only that', async () => {
    const { page } = await open(text);
    const wrong = await page.$$eval('#site-casemix .phase', (phases) =>
      phases.map((phase) => [...phase.querySelectorAll('.wrong code')].map(({ textContent }) => textContent)),
    );
    expect(wrong).toEqual([['_ga', '_ga_X1Y2Z3', 'YouTube'], [], []]);
    await page.close();
  });

  it('has ids that are unique, links that lead somewhere, pictures with words, and headings in order', async () => {
    const { page } = await open(text);
    const faults = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
      const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5')].map(({ tagName }) =>
        Number(tagName.slice(1)),
      );
      return {
        twice: ids.filter((id, index) => ids.indexOf(id) !== index),
        dead: links.filter(
          (href) => !href.startsWith('#') || document.getElementById(href.slice(1)) === null,
        ),
        silent: [...document.querySelectorAll('img')].filter(
          ({ alt, loading }) => alt === '' || loading !== 'lazy',
        ).length,
        jumps: levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1).length,
        pictures: document.images.length > 0,
      };
    });
    expect(faults).toEqual({ twice: [], dead: [], silent: 0, jumps: 0, pictures: true });
    await page.close();
  });

  it('fits a phone without scrolling sideways', async () => {
    const { page } = await open(text, { width: 360, height: 740 });
    await page.$$eval('details', (folds) => folds.forEach((fold) => (fold.open = true)));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.close();
  });

  it('follows the reader into the dark, with text that can be read in both', async () => {
    const { page } = await open(text);
    const worst: number[] = [];
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      const lowest = await page.evaluate(() => {
        const numbers = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
        const luminance = (colour: string): number =>
          numbers(colour)
            .map((n) => n / 255)
            .map((n) => (n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4))
            .reduce((sum, n, index) => sum + n * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
        const ground = (element: Element | null): string => {
          const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
          return element && /^rgba\(.*, 0\)$/.test(colour) ? ground(element.parentElement) : colour;
        };
        const contrast = (element: Element): number => {
          const [light = 0, dark = 0] = [
            luminance(getComputedStyle(element).color),
            luminance(ground(element)),
          ].toSorted((a, b) => b - a);
          return (light + 0.05) / (dark + 0.05);
        };
        return Math.min(
          ...[
            ...document.querySelectorAll(
              'p, li, td, th, a, small, dt, dd, h1, h2, h3, h4, h5, summary, code, .severity, .verdict, .tag, .quiet',
            ),
          ].map(contrast),
        );
      });
      worst.push(lowest);
    }
    // WCAG 2.2, 1.4.3: contrast of text at least 4.5 to 1.
    expect(Math.min(...worst)).toBeGreaterThanOrEqual(4.5);
    await page.close();
  });

  it('opens every fold on paper', async () => {
    const { page } = await open(text);
    await page.emulateMediaType('print');
    const hidden = await page.$$eval(
      'details:not(.screen)',
      (folds) =>
        folds.filter(
          (fold) =>
            !fold.checkVisibility() ||
            ![...fold.children]
              .filter((child) => !child.matches('.copy'))
              .every((child) => child.checkVisibility({ contentVisibilityAuto: true })),
        ).length,
    );
    expect(hidden).toBe(0);
    await page.close();
  });
});

it('is in English when asked', () => {
  expect(html.render(report, options('en'))).toContain('<html lang="en">');
  expect(html.render(report, options('en'))).toContain(
    'Three of the seven sites do not keep the promises of their own statement.',
  );
});

it('stays small with 200 sites and a picture of every page', async () => {
  const findings = nightlyFindings();
  const sites = nightlySites(findings);
  const copies = Array.from({ length: 29 }, (_, times) =>
    sites.map((site) => {
      const id = `${site.id}-${times}`;
      const copy = siteReportSchema.parse(
        JSON.parse(JSON.stringify(site).replaceAll(`sites/${site.id}/`, `sites/${id}/`)),
      );
      return {
        site: { ...copy, id },
        findings: findings
          .filter((finding) => finding.site === site.id)
          .map((finding) => ({ ...finding, site: id, fingerprint: `${finding.fingerprint}-${times}` })),
      };
    }),
  ).flat();
  const big = assembleReport({
    run,
    sites: copies.map(({ site }) => site),
    findings: copies.flatMap((copy) => copy.findings),
    rules: [],
  });
  expect(big.sites.length).toBeGreaterThanOrEqual(200);
  let number = 0;
  const page = html.render(big, options('nl', { asset: () => photo((number += 1), 60_000) }));
  expect(page.length).toBeLessThan(10_000_000);
  expect(page).toContain('niet ingesloten; zie');
});

/** As a picture of a page, each with bytes of its own. */
function photo(number: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  bytes.set([0xff, 0xd8, 0xff, number % 256, Math.floor(number / 256)]);
  return bytes;
}

it('is small enough to send, with the banner of every site and pictures of its pages', () => {
  let number = 0;
  const page = html.render(report, options('nl', { asset: () => photo((number += 1), 100_000) }));
  expect(page.length).toBeLessThan(5_100_000);
  expect(page.match(/data:image\/jpeg/g)?.length).toBeGreaterThan(report.sites.length);
});

it('holds a picture once, however many visits looked just the same, and leads to it', async () => {
  const markup = html.render(
    report,
    options('nl', { asset: (path) => photo(path.endsWith('banner.png') ? 1 : 2, 60_000) }),
  );
  expect(markup.match(/data:image\/jpeg/g)?.length).toBeLessThan(2 * report.sites.length);
  const { page } = await open(markup);
  const led = await page.$$eval('figure a', (links) =>
    links
      .filter((link) => link.textContent === 'zag er hetzelfde uit: zie de schermafbeelding')
      .map(
        (link) =>
          document.getElementById(link.getAttribute('href')?.slice(1) ?? '')?.querySelector('img') !== null,
      ),
  );
  expect(led.length).toBeGreaterThan(0);
  expect(led).not.toContain(false);
  await page.close();
});

it('gives JUnit that an XML parser reads', async () => {
  const { page } = await open('<!doctype html><title>x</title><link rel="icon" href="data:,">');
  const cases = await page.evaluate(
    (xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      return parsed.querySelector('parsererror')?.textContent ?? parsed.querySelectorAll('testcase').length;
    },
    junit.render(report, options('nl')),
  );
  expect(cases).toBe(report.sites.flatMap(({ rules }) => rules).length);
  await page.close();
});
