/**
 * A developer browses the replica sites with the extension: what the button and the state say, and what
 * survives.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { LiveState } from '../../../extension/messages/live-state.ts';
import { reportSchema } from '../../../reports/document/schema/run.ts';
import { runCli, temporaryFolder } from '../../support/command-line.ts';
import { siteIds, startEstate, type Estate, type SiteId } from '../../replica/estate.ts';
import { ensureBuilt } from './built.ts';
import { launchChromium, type ExtendedChromium } from './chromium.ts';
import { until } from './wait.ts';

let estate: Estate;
let browser: ExtendedChromium;

beforeAll(async () => {
  await ensureBuilt();
  estate = await startEstate({ edition: 'violating', editions: { cqt: 'compliant' } });
  browser = await launchChromium({ connectTo: estate.connectTo, caFile: estate.caFile });
}, 200_000);
afterAll(async () => {
  await browser.close();
  await estate.stop();
});

/** Tabs are found by their address: a tab that a failed test left would answer for the next test's. */
afterEach(async () => {
  for (const page of browser.context.pages()) if (page.url().startsWith('https:')) await page.close();
});

async function open(id: SiteId): Promise<Page> {
  await browser.context.clearCookies();
  const page = await browser.context.newPage();
  await page.goto(estate.origins[id]);
  return page;
}
/** A page that the background has not heard of yet has no rules at all. */
const settled = (state: LiveState): boolean =>
  state.rules.length > 0 &&
  !state.rules.some(
    ({ reason }) => reason !== undefined && /still looking|not finished loading/.test(reason),
  );
const rulesOf = (state: LiveState): string[] => [...new Set(state.findings.map(({ rule }) => rule))];

describe('the button', () => {
  test('counts what is wrong with the page, and nothing where nothing is', async () => {
    const [wrong, right] = [await open('casemix'), await open('cqt')];
    const state = await until(() => browser.stateOf(wrong), settled);
    const standing = state.findings.filter(({ kind }) => kind !== 'notice');
    expect(standing.length).toBeGreaterThan(3);
    expect(
      await until(
        () => browser.badge(wrong),
        (badge) => badge === String(standing.length),
      ),
    ).toBe(String(standing.length));
    expect(
      (await until(() => browser.stateOf(right), settled)).findings.filter(({ kind }) => kind !== 'notice'),
    ).toEqual([]);
    expect(await browser.badge(right)).toBe('');
    await Promise.all([wrong.close(), right.close()]);
  });

  test('says ? where there is nothing to judge', async () => {
    const page = await open('cqt');
    const tab = await browser.tabOf(page);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await page.goto('about:blank');
    const state = await until(
      () => browser.ask({ type: 'state', tab }),
      ({ judged }) => judged === 'not-judged',
    );
    expect(state.judged).toBe('not-judged');
    expect(state.whyNotJudged).toContain('not a web page');
    expect(
      await until(
        () => browser.badgeOf(tab),
        (badge) => badge === '?',
      ),
    ).toBe('?');
    await page.close();
  });
});

test('a finding says which line of which script did it, and which promise it breaks', async () => {
  const page = await open('casemix');
  const ofAnalytics = ({ findings }: LiveState): LiveState['findings'][number] | undefined =>
    findings.find(
      ({ rule, subject }) => rule === 'pre-consent-nonessential-cookie' && subject.name === '_ga',
    );
  // The jar may tell of the cookie before the script's own report is in.
  const state = await until(
    () => browser.stateOf(page),
    (each) => ofAnalytics(each)?.initiator.at(-1)?.line !== undefined,
  );
  const finding = ofAnalytics(state);
  expect(finding?.initiator.at(-1)).toMatchObject({
    type: 'tag-manager',
    url: expect.stringContaining('googletagmanager.com/gtag/js'),
    line: expect.any(Number),
  });
  expect(finding?.basis.some(({ type }) => type === 'statement')).toBe(true);
  expect(state.policy.name).toBe('CQT Groep');
  expect(state.rules.filter(({ outcome }) => outcome === 'nightly').length).toBeGreaterThan(5);
  await page.close();
});

test('a cookie that is gone at once was kept all the same', async () => {
  const page = await open('casemix');
  await until(() => browser.stateOf(page), settled);
  const names = ['weg_een', 'weg_twee', 'weg_drie'];
  for (const name of names) {
    await page.evaluate(
      (each) => void (document.cookie = `${each}=0123456789abcdef0123456789abcdef; path=/; max-age=99999`),
      name,
    );
    await browser.context.clearCookies({ name });
  }
  const tab = await browser.tabOf(page);
  const outcomes = async (): Promise<Array<string | undefined>> => {
    const { files } = await browser.ask({ type: 'save-evidence', tab });
    const lines = Object.values(files).flatMap((text) => text.split('\n'));
    return names.map((name) => {
      const line = lines.find((each) => each.includes('"cookie-write"') && each.includes(`"${name}"`));
      return /"stored":"(\w+)"/.exec(line ?? '')?.[1];
    });
  };
  const decided = (each: string | undefined): boolean => each !== undefined && each !== 'unknown';
  expect(await until(outcomes, (all) => all.every(decided))).toEqual(['stored', 'stored', 'stored']);
  const named = ({ findings }: LiveState): string[] => findings.map(({ subject }) => subject.name);
  const all = await until(
    () => browser.stateOf(page),
    (state) => names.every((name) => named(state).includes(name)),
  );
  expect(named(all)).toEqual(expect.arrayContaining(names));
  await page.close();
});

test('what was seen is still there after the browser stopped the background', async () => {
  const page = await open('casemix');
  const before = await until(() => browser.stateOf(page), settled);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const session = await browser.context.newCDPSession(page);
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(browser.id));
  if (!worker) throw new Error('the background is not running');
  await session.send('Target.closeTarget', { targetId: worker.targetId });
  // What happens next wakes it up again.
  await page.evaluate(
    () => void (document.cookie = 'nieuw_spoor=0123456789abcdef0123456789abcdef; path=/; max-age=99999'),
  );
  const after = await until(
    () => browser.stateOf(page),
    ({ findings }) => findings.some(({ subject }) => subject.name === 'nieuw_spoor'),
  );
  const prints = after.findings.map(({ fingerprint }) => fingerprint);
  expect(prints).toEqual(expect.arrayContaining(before.findings.map(({ fingerprint }) => fingerprint)));
  expect(after.findings.map(({ subject }) => subject.name)).toContain('nieuw_spoor');
  expect(after.since).toBe(before.since);
  expect(
    await until(
      () => browser.badge(page),
      (badge) => badge === String(after.findings.filter(({ kind }) => kind !== 'notice').length),
    ),
  ).toBe(String(after.findings.filter(({ kind }) => kind !== 'notice').length));
  await page.close();
}, 60_000);

describe('the visitor chooses', () => {
  const withBanner = siteIds.filter((id) => id !== 'participtheadvies');
  test.each(withBanner)(
    '%s: accepting on the banner begins the phase after accepting',
    async (id) => {
      const page = await open(id);
      await until(() => browser.stateOf(page), settled);
      await clickControl(page, id, 'accept-all');
      const state = await until(
        () => browser.stateOf(page),
        ({ phase }) => phase !== 'before-choice',
      );
      expect([state.phase, state.phaseHow]).toEqual(['after-accept', 'own-click']);
      await page.close();
    },
    60_000,
  );

  test('refusing begins the phase after refusing, and what goes on regardless is found', async () => {
    const page = await open('casemix');
    await until(() => browser.stateOf(page), settled);
    await clickControl(page, 'casemix', 'reject-all');
    const state = await until(
      () => browser.stateOf(page),
      ({ phase }) => phase !== 'before-choice',
    );
    expect([state.phase, state.phaseHow]).toEqual(['after-reject', 'own-click']);
    await page.reload();
    const again = await until(
      () => browser.stateOf(page),
      (each) => settled(each) && each.timeline[0]?.pages.length === 2,
    );
    expect(again.phase).toBe('after-reject');
    await page.close();
  }, 60_000);

  test('a choice of an earlier visit is known to be one, and what came before it is not called fine', async () => {
    const page = await open('cqt');
    await until(() => browser.stateOf(page), settled);
    await clickControl(page, 'cqt', 'accept-all');
    await until(
      () => browser.stateOf(page),
      ({ phase }) => phase === 'after-accept',
    );
    await page.close();
    const later = await browser.context.newPage();
    await later.goto(estate.origins.cqt);
    const state = await until(
      () => browser.stateOf(later),
      ({ phase }) => phase === 'after-accept',
    );
    expect([state.phase, state.phaseHow]).toEqual(['after-accept', 'earlier-visit']);
    const before = state.rules.find(({ id }) => id === 'pre-consent-nonessential-cookie');
    expect(before).toMatchObject({
      outcome: 'inconclusive',
      reason: expect.stringContaining('earlier visit'),
    });

    const tab = await browser.tabOf(later);
    const preview = await browser.ask({ type: 'clean-reload-preview', tab });
    expect(preview.cookies).toBeGreaterThan(0);
    expect(preview.origins).toContain(estate.origins.cqt);
    await browser.ask({ type: 'clean-reload', tab });
    const fresh = await until(
      () => browser.stateOf(later),
      (each) => each.phase === 'before-choice' && settled(each),
    );
    expect([fresh.phase, fresh.phaseHow]).toEqual(['before-choice', 'start']);
    expect(fresh.rules.find(({ id }) => id === 'pre-consent-nonessential-cookie')?.outcome).toBe('pass');
    await later.close();
  }, 60_000);

  test('the phase can be set by hand, and given back', async () => {
    const page = await open('participtheadvies');
    await until(() => browser.stateOf(page), settled);
    const tab = await browser.tabOf(page);
    await browser.ask({ type: 'set-phase', tab, phase: 'after-reject' });
    expect(await browser.stateOf(page)).toMatchObject({ phase: 'after-reject', phaseHow: 'by-hand' });
    await browser.ask({ type: 'set-phase', tab, phase: 'unknown' });
    expect(await browser.stateOf(page)).toMatchObject({ phase: 'before-choice', phaseHow: 'start' });
    await page.close();
  });
});

/**
 * Clicks as a visitor does, on the control that the extension itself calls so, opening the layer that it is
 * on.
 */
async function clickControl(page: Page, id: SiteId, kind: 'accept-all' | 'reject-all'): Promise<void> {
  const words =
    kind === 'accept-all'
      ? /accept|akkoord|toestaan|prima/i
      : /weiger|^nee|liever niet|alleen |doorgaan zonder/i;
  // A banner may come a moment after the page.
  for (let look = 0; look < 50; look += 1) {
    for (const frame of page.frames()) {
      const control = frame
        .getByRole('button', { name: words })
        .or(frame.getByRole('link', { name: words }))
        .filter({ visible: true });
      if ((await control.count().catch(() => 0)) === 0) continue;
      await control.first().click();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${id} offers no control to ${kind}`);
}

test('saved evidence is read by the command line, which says the same', async () => {
  const folder = await temporaryFolder();
  const page = await open('casemix');
  const state = await until(() => browser.stateOf(page), settled);
  const { files, name } = await browser.ask({ type: 'save-evidence', tab: await browser.tabOf(page) });
  expect(name).toMatch(/^cookiewacht-casemix-/);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder.path, path)), { recursive: true });
    await writeFile(join(folder.path, path), text);
  }
  const { stdout, stderr, code } = await runCli(['judge', folder.path, '--format', 'json'], folder.path);
  expect(code, stderr).toBe(1);
  const report = reportSchema.parse(JSON.parse(stdout));
  expect(report.findings.map(({ fingerprint }) => fingerprint).toSorted()).toEqual(
    state.findings.map(({ fingerprint }) => fingerprint).toSorted(),
  );
  expect(rulesOf(state).length).toBeGreaterThan(1);
  // No value of a cookie is in it.
  const cookies = await browser.context.cookies();
  for (const { value } of cookies)
    if (value.length >= 12) expect(Object.values(files).join('\n').includes(value), value).toBe(false);
  await page.close();
  await folder.remove();
}, 60_000);

test('findings of last night’s report are known, others are new', async () => {
  const page = await open('casemix');
  const state = await until(() => browser.stateOf(page), settled);
  const [first] = state.findings;
  const report = {
    schema: 'cookiewacht-report/1',
    run: {
      id: 'last-night',
      tool: 't',
      browser: 'b',
      startedAt: '2026-11-23T02:00:00Z',
      endedAt: '2026-11-23T02:00:00Z',
      policy: { name: 'p', source: 's', hash: 'h' },
      journeys: ['none'],
      language: 'nl',
      baseline: null,
      interrupted: false,
    },
    verdict: 'violations',
    sites: [],
    findings: [first],
    rules: {},
    summary: {
      sites: { compliant: 0, violations: 1, inconclusive: 0 },
      findings: { violation: 1, suspected: 0, notice: 0, waived: 0 },
      fixed: [],
    },
  };
  expect(await browser.ask({ type: 'baseline-set', text: JSON.stringify(report) })).toEqual({ ok: true });
  const marked = await browser.stateOf(page);
  expect(marked.baseline).toEqual({ run: 'last-night' });
  expect(marked.findings.map(({ status }) => status)).toEqual(
    state.findings.map(({ fingerprint }) => (fingerprint === first?.fingerprint ? 'known' : 'new')),
  );
  expect(await browser.ask({ type: 'baseline-set', text: 'not a report' })).toMatchObject({ ok: false });
  await browser.ask({ type: 'baseline-remove' });
  expect((await browser.stateOf(page)).findings.every(({ status }) => status === 'unknown')).toBe(true);
  await page.close();
});
