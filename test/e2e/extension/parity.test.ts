/**
 * The extension and the crawler are one judge: the same findings, by fingerprint, on the same pages in the
 * same Chromium.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { liveRules } from '../../../extension/background/judge/judge-tab.ts';
import type { Report } from '../../../reports/document/schema/run.ts';
import { reportOf, runCli, temporaryFolder } from '../../support/command-line.ts';
import { siteIds, startEstate, type Edition, type Estate, type SiteId } from '../../replica/estate.ts';
import { everything } from '../../support/scope.ts';
import { ensureBuilt } from './built.ts';
import { launchChromium, type ExtendedChromium } from './chromium.ts';
import { differences } from './differences.ts';

const editions: Edition[] = everything ? ['compliant', 'violating'] : ['violating'];
const live = new Set(liveRules.map(({ id }) => id));
/** Milliseconds of real time in which all that the estate does late has happened. */
const dwell = 9000;
/** The same for further pages, where nothing comes that late. */
const shortDwell = 1500;
/** Pages a site: all that break something that can be seen without a choice. */
const pages = 3;
/** Sites that are compared; of every change one that the judged crawl of every change leaves out. */
const visited: readonly SiteId[] = everything ? siteIds : ['participtheadvies'];
/** Browsers side by side. */
const lanes = 2;

describe.each(editions)('the %s edition', (edition) => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let estate: Estate;
  let crawled: Report;
  let browsers: ExtendedChromium[] = [];
  const seen = new Map<string, string[]>();
  const limits = new Map<string, string[]>();

  beforeAll(async () => {
    await ensureBuilt();
    folder = await temporaryFolder();
    estate = await startEstate({ edition });
    const out = join(folder.path, 'run');
    const network = [
      '--sealed',
      '--cacert',
      estate.caFile,
      ...estate.connectTo.flatMap((mapping) => ['--connect-to', mapping]),
    ];
    await runCli(
      [
        'crawl',
        '--policy',
        'cqt',
        '--site',
        ...visited,
        '--journey',
        'none',
        '--pages',
        String(pages),
        '--out',
        out,
        ...network,
      ],
      folder.path,
    );
    crawled = await reportOf(out);
    // Each where the crawler went, in the same order, without the cookies of another site: as in a fresh
    // profile.
    const queue = [...crawled.sites];
    browsers = await Promise.all(
      Array.from({ length: lanes }, () =>
        launchChromium({ connectTo: estate.connectTo, caFile: estate.caFile }),
      ),
    );
    await Promise.all(
      browsers.map(async (browser) => {
        for (let site = queue.shift(); site; site = queue.shift()) {
          await browser.context.clearCookies();
          const page = await browser.context.newPage();
          for (const [index, { url }] of (site.journeys[0]?.pages ?? []).entries()) {
            await page.goto(url).catch(() => undefined);
            await page
              .evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
              .catch(() => undefined);
            await new Promise((resolve) => setTimeout(resolve, index === 0 ? dwell : shortDwell));
          }
          const state = await browser.stateOf(page);
          limits.set(site.id, state.limits);
          seen.set(
            site.id,
            state.findings.map(
              ({ fingerprint, rule, subject }) => `${rule} · ${subject.name} · ${fingerprint}`,
            ),
          );
          await page.close();
        }
      }),
    );
  }, 300_000);
  afterAll(async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
    await estate.stop();
    await folder.remove();
  });

  test('is not compared with nothing', () => {
    const compared = crawled.findings.filter(({ rule }) => live.has(rule));
    console.info(
      `${edition}: ${compared.length} findings of ${live.size} rules compared; ${crawled.findings.length - compared.length} findings of nightly rules left out`,
    );
    expect(compared.length).toBeGreaterThan(edition === 'violating' ? 4 * visited.length : -1);
    expect(live.size).toBeGreaterThan(45);
  });

  test.each(visited)('%s: equal, or the difference has a name and a reason', (id) => {
    const expected = crawled.findings
      .filter(({ site, rule }) => site === id && live.has(rule))
      .map(({ fingerprint, rule, subject }) => `${rule} · ${subject.name} · ${fingerprint}`);
    const found = seen.get(id) ?? [];
    expect(limits.get(id), 'what the extension could not do').toEqual([]);
    const named = (side: 'crawler' | 'extension', line: string): boolean =>
      differences.some(
        (each) =>
          each.only === side &&
          each.edition === edition &&
          each.site === id &&
          line.startsWith(`${each.rule} · ${each.subject} · `),
      );
    expect(
      found.filter((line) => !expected.includes(line) && !named('extension', line)),
      'only the extension found',
    ).toEqual([]);
    expect(
      expected.filter((line) => !found.includes(line) && !named('crawler', line)),
      'only the crawler found',
    ).toEqual([]);
  });
});
