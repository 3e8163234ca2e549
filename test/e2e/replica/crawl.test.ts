/**
 * The whole way: the replica estate is crawled, and what is found is compared with its known truth, exactly.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportSchema, type Report } from '../../../reports/document/schema/run.ts';
import { reportOf, runCli, temporaryFolder, type CliResult } from '../../support/command-line.ts';
import type { Engine } from '../../../rules/evidence/common.ts';
import { choicePath } from '../../replica/consent.ts';
import { siteIds, startEstate, type Edition, type Estate, type SiteId } from '../../replica/estate.ts';
import { keepBusy } from '../../support/busy-machine.ts';
import { everything } from '../../support/scope.ts';

interface Run {
  edition: Edition;
  engine: Engine;
  journeys: string;
  /** All of them at night. */
  sites: readonly SiteId[];
  pages: number;
  code: number;
  /** Threads that keep the machine busy meanwhile. */
  busy: number;
  /** Rules that have nothing to go by in this run: a page is not visited, or nobody accepts. */
  without: string[];
}
/**
 * Who takes consent back has accepted first: that need not be walked twice. Where nothing is wrong, a few
 * pages a site show it.
 */
const runs: Run[] = [
  {
    edition: 'compliant',
    engine: 'chromium',
    journeys: 'none,reject',
    sites: everything ? siteIds : ['cqt'],
    pages: everything ? 10 : 3,
    code: 0,
    busy: 0,
    without: ['anonymous-claim-contradicted', 'cookie-durations-not-stated'],
  },
  {
    edition: 'compliant',
    engine: 'chromium',
    journeys: 'withdraw',
    sites: siteIds,
    pages: 1,
    code: 0,
    busy: 0,
    without: ['cookie-durations-not-stated', 'privacy-statement-incomplete'],
  },
  {
    edition: 'violating',
    engine: 'shell',
    journeys: 'none,reject,withdraw',
    sites: siteIds,
    pages: 10,
    code: 1,
    busy: 0,
    without: [],
  },
  {
    edition: 'violating',
    engine: 'chromium',
    journeys: 'none,reject,withdraw',
    sites: everything ? siteIds : ['casemix'],
    pages: 10,
    code: 1,
    busy: 0,
    without: [],
  },
];
/** Nothing but time changes on a busy machine. */
const underLoad: Run[] = everything
  ? runs
      .filter(({ edition, engine }) => edition === 'violating' && engine === 'chromium')
      .map((run) => ({ ...run, busy: 4 }))
  : [];

describe.each([...runs.filter(({ journeys }) => everything || journeys !== 'withdraw'), ...underLoad])(
  'the $edition edition, $engine: $journeys, beside $busy busy threads',
  ({ edition, engine, journeys, sites, pages, code, without, busy }) => {
    let folder: Awaited<ReturnType<typeof temporaryFolder>>;
    let estate: Estate;
    let result: CliResult;
    let report: Report;
    let out: string;

    beforeAll(async () => {
      folder = await temporaryFolder();
      estate = await startEstate({ edition });
      out = join(folder.path, 'run');
      const rest = keepBusy(busy);
      const network = [
        '--sealed',
        '--cacert',
        estate.caFile,
        ...estate.connectTo.flatMap((mapping) => ['--connect-to', mapping]),
      ];
      result = await runCli(
        [
          'crawl',
          '--policy',
          'cqt',
          '--site',
          ...sites,
          '--journey',
          journeys,
          '--engine',
          engine,
          '--pages',
          String(pages),
          '--out',
          out,
          ...network,
        ],
        folder.path,
      ).finally(rest);
      report = await reportOf(out);
    }, 500_000);
    afterAll(async () => {
      await estate.stop();
      await folder.remove();
    });

    test('gives exactly the expected findings', () => {
      const key = ({ site, rule, subject }: { site: string; rule: string; subject: string }): string =>
        `${site} · ${rule} · ${subject}`;
      const found = report.findings
        .map(({ site, rule, subject }) => key({ site, rule, subject: subject.name }))
        .toSorted();
      expect(found).toEqual(
        estate.expected
          .filter(({ site, rule }) => sites.includes(site) && !without.includes(rule))
          .map(key)
          .toSorted(),
      );
    });

    test('judged again from disk gives the same, and leaves the run as it was', async () => {
      const again = await runCli(['judge', out, '--format', 'json'], folder.path);
      expect(again.code, again.stderr).toBe(code);
      const { findings, sites } = reportSchema.parse(JSON.parse(again.stdout));
      expect(findings).toEqual(report.findings);
      expect(sites.map(({ id, verdict, rules }) => ({ id, verdict, rules }))).toEqual(
        report.sites.map(({ id, verdict, rules }) => ({ id, verdict, rules })),
      );
      expect(await reportOf(out)).toEqual(report);
    });

    test('answers every banner, and proves it', () => {
      const choosing = report.sites.flatMap(({ id, journeys: walked }) =>
        walked
          .filter(({ choice }) => choice !== 'none')
          .map(({ choice, status, confirmed, reason }) => ({ id, choice, status, confirmed, reason })),
      );
      const withoutBanner = edition === 'violating' ? ['participtheadvies'] : [];
      for (const journey of choosing) {
        expect(journey).toMatchObject(
          withoutBanner.includes(journey.id)
            ? { status: 'no-banner' }
            : { status: 'complete', confirmed: true },
        );
      }
      expect(choosing).toHaveLength(
        sites.length * journeys.split(',').filter((journey) => journey !== 'none').length,
      );
    });

    test('leaves nothing unchecked, and the exit code says so', () => {
      expect(report.sites.flatMap(({ unchecked }) => unchecked)).toEqual([]);
      expect(report.verdict).toBe(edition === 'compliant' ? 'compliant' : 'violations');
      expect(result.code, result.stderr).toBe(code);
    });

    test.runIf(journeys.includes('none'))(
      'says of each site what it does before any choice, before its verdict',
      () => {
        const lines = result.stderr.split('\n');
        for (const site of sites) {
          const early = lines.findIndex((line) => line.startsWith(`[${site}] so far: `));
          const done = lines.findIndex((line) => line.startsWith(`[${site}] done: `));
          expect(early, site).toBeGreaterThanOrEqual(0);
          expect(early, site).toBeLessThan(done);
          if (edition === 'compliant') expect(lines[early]).toContain('no violation before any choice');
        }
        if (edition === 'violating')
          expect(result.stderr).toMatch(/so far: \d+ violations before any choice/);
      },
    );

    test('never submits a form', () => {
      const hosts = Object.values(estate.origins).map((origin) => new URL(origin).hostname);
      // One of the sites records the choice on its server; that is the only thing that is posted to a site.
      expect(
        estate.log.filter(
          ({ method, host, path }) => method === 'POST' && hosts.includes(host) && path !== choicePath,
        ),
      ).toEqual([]);
      expect(
        estate.log.filter(({ method, host }) => method === 'POST' && host.endsWith('list-manage.com')),
      ).toEqual([]);
    });
  },
);
