/** The desk in a real browser: decided by keyboard alone, sound for a screen reader, and whole without a script. */
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { LaunchedBrowser } from '../../../crawler/browser/launch.ts';
import { listen, type Listening } from '../../../desk/server/serve.ts';
import { launchForTest } from '../../support/browser.ts';
import { serveDesk, type ServedDesk } from '../../support/desk/served.ts';

let served: ServedDesk;
let server: Listening;
let launched: LaunchedBrowser;
let axe: string;

const hostile = '<img src=x onerror=document.title="owned"><script>document.title="owned"</script>';

beforeAll(async () => {
  served = await serveDesk();
  // Twenty findings, each of a cause of its own.
  const findings = Array.from({ length: 20 }, (_, index) => ({
    name: index === 0 ? hostile : `cookie_${index}`,
    service: index === 0 ? hostile : `Service ${index}`,
    rule: 'pre-consent-nonessential-cookie',
  }));
  await served.night({ startedAt: '2026-11-23T02:00:00.000Z', sites: [{ id: 'one', findings }] });
  server = await listen({ hostname: '127.0.0.1', port: 0 }, (port) => served.context(port));
  launched = await launchForTest();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
afterAll(async () => {
  await launched?.close();
  await server?.close();
  await served?.close();
});

const at = (path: string): string => `http://127.0.0.1:${server.port}${path}`;

/** A page in a profile of its own, signed in. */
async function signedIn(role: 'officer' | 'admin'): Promise<Page> {
  const context = await launched.browser.createBrowserContext();
  const [name = '', value = ''] = (await served.cookieOf(role)).split('=');
  await context.setCookie({ name, value, domain: '127.0.0.1', path: '/', httpOnly: true });
  return context.newPage();
}

const violationSchema = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return violationSchema.parse(found).map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
}

const paths = [
  '/',
  '/queue',
  '/queue?do=accepted',
  '@finding',
  '/sites',
  '/sites/one',
  '/runs',
  '@run',
  '/audit',
  '/account',
  ...['people', 'tokens', 'schedules', 'mail', 'policies'].map((part) => `/set-up/${part}`),
];

describe.each([
  { scheme: 'light', width: 1280 },
  { scheme: 'light', width: 390 },
  { scheme: 'dark', width: 1280 },
  { scheme: 'dark', width: 390 },
])('$scheme, $width pixels', ({ scheme, width }) => {
  it('every page is sound, fits the window, and runs nothing of a site', async () => {
    const page = await signedIn('admin');
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const [first] = await served.desk.queries.findings({ accepted: 'with' });
    const { runs } = await served.desk.queries.runs();
    for (const path of paths) {
      const real = path
        .replace('@finding', `/findings/${first?.fingerprint ?? ''}`)
        .replace('@run', `/runs/${runs[0]?.manifest ?? ''}`);
      expect(
        (await served.ask(real, { headers: { cookie: await served.cookieOf('admin') } })).status,
        real,
      ).toBe(200);
      await page.goto(at(real));
      expect(await page.title(), real).not.toBe('owned');
      expect(await violations(page), real).toEqual([]);
      const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(over, `${real}: wider than the window`).toBe(0);
    }
    await page.browserContext().close();
  });
});

it('twenty findings are decided with at most 45 keys', async () => {
  const page = await signedIn('officer');
  await page.goto(at('/queue'));
  let keys = 0;
  const press = async (key: KeyInput): Promise<void> => {
    keys += 1;
    await Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);
  };
  const waiting = async (): Promise<number> =>
    (await served.desk.queries.queue({ accepted: 'without', states: ['new', 'open'] })).total;
  expect(await waiting()).toBe(20);
  // An acceptance asks for words once; from then on they are proposed, and Enter is enough.
  await press('a');
  await page.keyboard.type('Next');
  keys += 'Next'.length;
  await press('Enter');
  for (let turn = 0; turn < 5; turn += 1) {
    await press('a');
    await press('Enter');
  }
  for (let turn = 0; turn < 7; turn += 1) await press('c');
  for (let turn = 0; turn < 7; turn += 1) await press('f');
  expect(await waiting()).toBe(0);
  expect(keys).toBeLessThanOrEqual(45);
  // The last one can be undone at once.
  await press('u');
  expect(await waiting()).toBe(1);
  await page.browserContext().close();
});

it('decides without a script too, and keeps what was typed when something is wrong', async () => {
  const page = await signedIn('officer');
  await page.setJavaScriptEnabled(false);
  await page.goto(at('/queue?do=accepted'));
  const form = 'form.line-form:has(input[name=until])';
  await page.type(`${form} input[name=words]`, ' - words of mine');
  await page.$eval(`${form} input[name=until]`, (input) => {
    if (input instanceof HTMLInputElement) [input.min, input.value] = ['', '2020-01-01'];
  });
  await Promise.all([page.waitForNavigation(), page.click(`${form} button`)]);
  const kept = await page.$eval(`${form} input[name=words]`, (input) => input.getAttribute('value'));
  expect(kept).toContain('words of mine');
  expect(await page.$eval('[role=alert]', (alert) => alert.textContent)).toContain('passed');
  await page.$eval(`${form} input[name=until]`, (input) => {
    if (input instanceof HTMLInputElement) input.value = '2026-12-31';
  });
  await Promise.all([page.waitForNavigation(), page.click(`${form} button`)]);
  expect(await page.$eval('.notice', (notice) => notice.textContent)).toContain('Accepted');
  await page.browserContext().close();
});
