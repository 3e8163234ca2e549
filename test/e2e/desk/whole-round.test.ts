/**
 * The whole way round: a site is crawled, its run handed in, each finding decided by keyboard, and crawled again: what was
 * decided holds, what is new does not, what was mended is fixed, what breaks again is back, and what was accepted comes back
 * when its time is over.
 */
import { join } from 'node:path';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LaunchedBrowser } from '../../../crawler/browser/launch.ts';
import { listen, type Listening } from '../../../desk/server/serve.ts';
import type { ListedFinding } from '../../../desk/model/views.ts';
import type { State } from '../../../desk/model/states.ts';
import { isActive } from '../../../rules/judge/verdict.ts';
import { manifestSchema } from '../../../crawler/run/manifest.ts';
import { readFile } from 'node:fs/promises';
import { startEstate, type Edition, type Estate } from '../../replica/estate.ts';
import { launchForTest } from '../../support/browser.ts';
import { reportOf, runCli, temporaryFolder } from '../../support/command-line.ts';
import { serveDesk, type ServedDesk } from '../../support/desk/served.ts';

let served: ServedDesk;
let server: Listening;
let launched: LaunchedBrowser;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let token: string;

beforeAll(async () => {
  served = await serveDesk();
  served.setClock(new Date().toISOString());
  server = await listen({ hostname: '127.0.0.1', port: 0 }, (port) => served.context(port));
  launched = await launchForTest();
  folder = await temporaryFolder();
  token = await served.tokenOf('push');
}, 120_000);
afterAll(async () => {
  await launched?.close();
  await server?.close();
  await served?.close();
  await folder?.remove();
});

const desk = (): string => `http://127.0.0.1:${server.port}`;

/** A night in which one site is as it always was, and the other breaks its promises or keeps them. */
async function night(name: string, ids: readonly string[], talent: Edition, ...args: string[]) {
  const estate: Estate = await startEstate({
    edition: 'compliant',
    editions: { casemix: 'violating', 'q-talent': talent },
  });
  try {
    const out = join(folder.path, name);
    const { code, stderr } = await runCli(
      [
        'crawl',
        '--policy=cqt',
        '--site',
        ids.join(','),
        '--journey=none,accept,reject',
        '--engine=shell',
        '--pages=2',
        `--out=${out}`,
        '--sealed',
        `--cacert=${estate.caFile}`,
        `--decisions=${desk()}`,
        ...estate.connectTo.flatMap((mapping) => ['--connect-to', mapping]),
        ...args,
      ],
      folder.path,
      { COOKIEWACHT_DESK_TOKEN: token },
    );
    const report = await reportOf(out);
    const counting = report.findings.filter(isActive).map(({ fingerprint }) => fingerprint);
    return { out, code, stderr, report, counting: counting.toSorted() };
  } finally {
    await estate.stop();
  }
}
const handIn = (): string[] => ['--desk', desk()];
const both = ['casemix', 'q-talent'];

/** All findings, with their states. */
const findings = (): Promise<ListedFinding[]> =>
  served.desk.queries.findings({
    accepted: 'with',
    states: [
      ...(['new', 'open', 'confirmed', 'accepted', 'ends-soon', 'lapsed', 'not-ours'] as const),
      ...(['claimed-fixed', 'fixed', 'back', 'unknown'] as const),
    ],
  });
async function statesOf(fingerprints: readonly string[]): Promise<State[]> {
  const own = (await findings()).filter(({ fingerprint }) => fingerprints.includes(fingerprint));
  return [...new Set(own.map(({ state }) => state))].toSorted();
}
const waiting = async (): Promise<number> =>
  (await served.desk.queries.queue({ accepted: 'without', states: ['new', 'open', 'back', 'lapsed'] })).total;

/** Someone at the queue, with nothing but a keyboard. */
async function atQueue(): Promise<{ page: Page; press(key: KeyInput, words?: string): Promise<void> }> {
  const context = await launched.browser.createBrowserContext();
  const [name = '', value = ''] = (await served.cookieOf('officer')).split('=');
  await context.setCookie({ name, value, domain: '127.0.0.1', path: '/', httpOnly: true });
  const page = await context.newPage();
  await page.goto(`${desk()}/queue`);
  return {
    page,
    async press(key, words = '') {
      if (words !== '') await page.keyboard.type(words);
      await Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);
    },
  };
}

/** What is decided after the first night, and what breaks later. */
let decided: readonly string[];
let broken: readonly string[];
let firstNight: Awaited<ReturnType<typeof night>>;
test('a run with violations is red, and comes to the desk', { timeout: 900_000 }, async () => {
  firstNight = await night('first', both, 'compliant', ...handIn());
  expect(firstNight.code, firstNight.stderr).toBe(1);
  expect(firstNight.stderr).toContain('Handed in at');
  expect(firstNight.counting.length).toBeGreaterThan(4);
  decided = firstNight.report.findings.map(({ fingerprint }) => fingerprint);
  expect(await waiting()).toBe(decided.length);
  expect(await statesOf(decided)).toEqual(['new']);
});

test('each is decided by keyboard; those of one cause at once', { timeout: 900_000 }, async () => {
  const { page, press } = await atQueue();
  await press('n');
  await press('Enter', 'not ours to mend');
  await press('a');
  await press('Enter', 'gone with the new site');
  let decisions = 2;
  while ((await waiting()) > 0) {
    await press('a');
    await press('Enter');
    decisions += 1;
  }
  await page.browserContext().close();
  expect(decisions).toBeLessThan(firstNight.report.findings.length);
  expect(await statesOf(decided)).toEqual(['accepted', 'not-ours']);
  const { events } = await served.desk.queries.audit({ types: ['decided'] });
  const bulk = events.filter((event) => event.type === 'decided' && event.body.findings.length > 1);
  expect(bulk.length).toBeGreaterThan(0);
});

test('the gate is green for what was accepted', { timeout: 900_000 }, async () => {
  const { head } = await served.desk.decisionsInForce();
  const { code, stderr, out, counting, report } = await night('accepted', ['casemix'], 'compliant');
  expect([code, counting], stderr).toEqual([0, []]);
  expect(report.summary.findings.waived).toBe(report.findings.length);
  // Whoever rewrites the log of the desk later cannot rewrite what this run says of it.
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')));
  expect(manifest.decisions?.head).toBe(head);
  const again = await runCli(['judge', out], folder.path);
  expect(again.code, again.stderr).toBe(0);
});

test('and red for what is new, which alone counts', { timeout: 900_000 }, async () => {
  const { code, stderr, counting, report } = await night('broken', both, 'violating', ...handIn());
  expect(code, stderr).toBe(1);
  broken = report.findings
    .map(({ fingerprint }) => fingerprint)
    .filter((fingerprint) => !decided.includes(fingerprint));
  expect(broken.length).toBeGreaterThan(0);
  expect(counting).toEqual(broken.toSorted());
  // What was decided here is no waiver of the policy: it is still shown as decided here.
  expect(await statesOf(decided)).toEqual(['accepted', 'not-ours']);
  expect(await statesOf(broken)).toEqual(['new']);
  const { page, press } = await atQueue();
  served.setClock(new Date().toISOString());
  while ((await waiting()) > 0) await press('c');
  expect(await statesOf(broken)).toEqual(['confirmed']);
  // The developer says that one is mended.
  await page.goto(`${desk()}/queue?state=confirmed`);
  await press('f');
  await page.browserContext().close();
  expect(await statesOf(broken)).toContain('claimed-fixed');
});

test('a night confirms what was mended, and sees what breaks again', { timeout: 900_000 }, async () => {
  served.setClock(new Date().toISOString());
  const mended = await night('mended', both, 'compliant', ...handIn());
  expect([mended.code, mended.counting], mended.stderr).toEqual([0, []]);
  expect(await statesOf(broken)).toEqual(['fixed']);
  const again = await night('again', ['q-talent'], 'violating', ...handIn());
  expect(again.code, again.stderr).toBe(1);
  expect(await statesOf(broken)).toEqual(['back']);
  expect(await statesOf(decided)).toEqual(['accepted', 'not-ours']);
});

test('what was accepted counts again when its time is over', { timeout: 900_000 }, async () => {
  served.setClock(new Date(Date.now() + 120 * 86_400_000).toISOString());
  expect(await statesOf(decided)).toEqual(['lapsed', 'not-ours']);
  const lapsed = (await findings()).filter(({ state, site }) => state === 'lapsed' && site === 'casemix');
  const { code, stderr, counting } = await night('lapsed', ['casemix'], 'compliant');
  expect(code, stderr).toBe(1);
  expect(counting).toEqual(lapsed.map(({ fingerprint }) => fingerprint).toSorted());
});

test(
  'a desk that is away changes no verdict, and the run can be handed in later',
  { timeout: 900_000 },
  async () => {
    const url = desk();
    await server.close();
    const decisions = join(folder.path, 'accepted', 'decisions.json');
    const away = await night('away', ['casemix'], 'compliant', '--decisions', decisions, '--desk', url);
    expect(away.code, away.stderr).toBe(0);
    expect(away.stderr).toMatch(/The run was not handed in: .* does not answer/);
    expect(away.stderr).toContain(`cookiewacht push ${away.out} --desk ${url}`);
    server = await listen({ hostname: '127.0.0.1', port: 0 }, (port) => served.context(port));
    const pushed = await runCli(['push', away.out, '--desk', desk()], folder.path, {
      COOKIEWACHT_DESK_TOKEN: token,
    });
    expect(pushed.code, pushed.stderr).toBe(0);
  },
);
