/** The desk in a real browser: decided by keyboard alone, sound for a screen reader, and whole without a script. */
import { createRequire } from 'node:module';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { LaunchedBrowser } from '../../../crawler/browser/launch.ts';
import { listen, type Listening } from '../../../desk/server/serve.ts';
import { openBoss, type Boss } from '../../../desk/jobs/boss.ts';
import { openCrawls, type Crawls } from '../../../desk/jobs/crawls.ts';
import { launchForTest } from '../../support/browser.ts';
import { temporaryFolder } from '../../support/command-line.ts';
import { serveDesk, type ServedDesk } from '../../support/desk/served.ts';

let served: ServedDesk;
let server: Listening;
let launched: LaunchedBrowser;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let jobs: Boss;
let crawls: Crawls;
let axe: string;

const hostile = '<img src=x onerror=document.title="owned"><script>document.title="owned"</script>';

beforeAll(async () => {
  served = await serveDesk();
  // Twenty findings, each of a cause of its own.
  const findings = Array.from({ length: 20 }, (_, index) => ({
    name: index === 0 ? hostile : index === 1 ? 'long_'.repeat(30) : `cookie_${index}`,
    service: index === 0 ? hostile : `Service ${index}`,
    rule: 'pre-consent-nonessential-cookie',
  }));
  await served.night({ startedAt: '2026-11-23T02:00:00.000Z', sites: [{ id: 'one', findings }] });
  // Words that no line holds, as mail addresses are.
  const mail = `${'someone-with-a-long-name.'.repeat(2)}of@${'department-'.repeat(4)}one.example`;
  const root = { by: 'user:admin' } as const;
  await served.desk.addUser(
    { name: mail.slice(0, 62), displayName: mail, role: 'reader', mail, language: 'nl', active: true },
    root,
  );
  await served.desk.changeSettings(
    { mailTo: [mail, `b${mail}`], smtp: 'smtp://127.0.0.1', mailFrom: mail },
    root,
  );
  folder = await temporaryFolder();
  jobs = await openBoss(served.desk.database);
  crawls = await openCrawls(served.desk, jobs, {
    program: [resolve(import.meta.dirname, '../../support/desk/made-crawl.ts')],
    folder: join(folder.path, 'crawls'),
    say: () => undefined,
    pollingIntervalSeconds: 0.5,
  });
  server = await listen({ hostname: '127.0.0.1', port: 0 }, (port) => ({ ...served.context(port), crawls }));
  launched = await launchForTest();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
afterAll(async () => {
  await launched?.close();
  await server?.close();
  await crawls?.stop();
  await jobs?.stop();
  await served?.close();
  await folder?.remove();
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
  '@finding?do=accepted',
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
  { scheme: 'light', width: 375 },
  { scheme: 'dark', width: 1280 },
  { scheme: 'dark', width: 375 },
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

it('says on which line of its file the observation of a finding is', async () => {
  const page = await signedIn('officer');
  const lines: number[] = [];
  for (const { fingerprint } of (await served.desk.queries.findings({ accepted: 'with' })).slice(0, 3)) {
    await page.goto(at(`/findings/${fingerprint}`));
    const field = '#evidence-viewer dt:has(+ dd a[href*=evidence])';
    const seq = await page.$eval(field, (each) => Number(/\d+/.exec(each.textContent)?.[0]));
    const said = await page.$eval(`${field} + dd small`, (each) => each.textContent.trim());
    const [, line, of] = /^line (\d+) of (\d+)$/.exec(said)?.map(Number) ?? [];
    const file = await page.$eval(`${field} + dd a`, (each) =>
      fetch(each.href).then((answer) => answer.text()),
    );
    const written = file.trim().split('\n');
    expect(of).toBe(written.length);
    expect(JSON.parse(written[(line ?? 0) - 1] ?? '')).toMatchObject({ seq });
    lines.push(line ?? 0);
    // Another moment is on another line.
    const moment = await page.$('.stepper a');
    if (moment === null) continue;
    await Promise.all([page.waitForNavigation(), moment.click()]);
    expect(await page.$(`${field} + dd small`)).toBeNull();
  }
  expect(new Set(lines).size).toBe(3);
  await page.browserContext().close();
});

it('crawls a site now from its own page, and shows how far it is until its run is there', async () => {
  const policy = join(folder.path, 'night.yaml');
  await copyFile(resolve('rules/policy/cqt.yaml'), policy);
  const how = { startedAt: '2026-11-23T08:00:00.000Z', takes: 1500 };
  await writeFile(`${policy}.how`, JSON.stringify(how));
  const schedule = { id: 'night', policy, sites: [], cron: '0 2 * * *', active: true };
  const timeZone = 'Europe/Amsterdam';
  await served.desk.changeSchedule('night', { ...schedule, timeZone }, { by: 'user:admin' });
  const page = await signedIn('officer');
  await page.goto(at('/sites/one'));
  expect(await page.$('[data-crawl]')).toBeNull();
  const [button] = await page.$$('form[action="/crawls"] button');
  expect(await button?.evaluate((each) => each.textContent)).toBe('Crawl now');
  await Promise.all([page.waitForNavigation(), button?.click()]);
  expect(new URL(page.url()).pathname).toBe('/sites/one');
  expect(await page.$eval('.notice', (notice) => notice.textContent)).toContain('It was asked for');
  expect(await page.$eval('[data-crawl]', (line) => line.textContent)).toContain('night · one');
  // The page itself tells what the crawl says, and then that there is something new.
  await page.waitForFunction(() =>
    /0 of 1 sites/.test(document.querySelector('[data-crawl]')?.textContent ?? ''),
  );
  await page.waitForSelector('[data-live]:not([hidden])');
  const [crawl] = (await served.desk.queries.crawling()).crawls;
  expect(crawl).toMatchObject({ state: 'taken-in', sites: ['one'], askedBy: 'user:officer', attempt: 1 });
  await Promise.all([page.waitForNavigation(), page.click('[data-live] a')]);
  expect(new URL(page.url()).search).toBe('');
  expect(await page.$('[data-crawl]')).toBeNull();
  expect(await page.$$('.night')).toHaveLength(2);
  await page.browserContext().close();
});
