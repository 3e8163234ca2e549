/** What a fleet makes of faults, with real processes: every site once, nothing invented, and the run ends. */
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { queueRun } from '../../../desk/fleet/queue-run.ts';
import { MOST_ATTEMPTS } from '../../../desk/fleet/sites.ts';
import type { Report } from '../../../reports/document/schema/run.ts';
import { startPostgres, type PostgresServer } from '../../support/desk/postgres.ts';
import { openFleetUnderTest, type FleetUnderTest } from '../../support/fleet/fleet-under-test.ts';
import { startS3, type S3Server } from '../../support/fleet/s3-server.ts';
import { everything } from '../../support/scope.ts';

let postgres: PostgresServer;
let s3: S3Server;
let fleet: FleetUnderTest;
beforeAll(async () => {
  [postgres, s3] = [await startPostgres(), await startS3()];
});
afterAll(async () => {
  await s3.stop();
  await postgres.stop();
});
afterEach(async () => {
  s3.mood = 'well';
  await fleet.close();
});

const ids = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${name}${at}`);
const ended = ({ state }: { state: string }): boolean => state === 'done' || state === 'failed';

/** Every site once, in the order of the policy, each with its own finding and no other. */
function expectWhole(report: Report, sites: readonly string[], failed: readonly string[] = []): void {
  expect(report.sites.map(({ id }) => id)).toEqual(sites);
  const seen = sites.filter((id) => !failed.includes(id));
  expect(report.findings.map(({ subject }) => subject.name).toSorted()).toEqual(
    seen.map((id) => `_of_${id}`).toSorted(),
  );
  for (const id of failed) {
    const site = report.sites.find((each) => each.id === id);
    expect(site?.verdict, id).toBe('inconclusive');
    expect(site?.rules.some(({ outcome }) => outcome === 'pass' || outcome === 'fail')).toBe(false);
  }
}

/** Workers start, and wait for one another: on a busy machine that takes its time. */
const LONG = 300_000;
/** By day one of each kind. */
const some = <T>(all: readonly T[]): T[] => all.slice(0, everything ? all.length : 1);

describe('a run that workers crawl', () => {
  test('comes out whole, by two workers that share its sites', { timeout: LONG }, async () => {
    fleet = await openFleetUnderTest(postgres);
    const sites = ids('site', 12);
    const run = await fleet.queue(sites);
    const workers = [fleet.worker(), fleet.worker()];
    await fleet.until(run, ended);
    expectWhole(await fleet.report(run), sites);
    expect((await fleet.log()).filter((line) => line.endsWith('begins'))).toHaveLength(sites.length);
    for (const worker of workers) expect(await worker.ended, worker.said()).toBe(0);
    const { rows } = await sql<{ id: string }>`select id from run`.execute(fleet.fleet.database.db);
    // The desk has it too.
    expect(rows).toHaveLength(1);
    const parts = await fleet.fleet.database.db.selectFrom('fleet_part').selectAll().execute();
    expect(parts).toEqual([]);
  });

  test('counts a site once that two workers were given', { timeout: LONG }, async () => {
    fleet = await openFleetUnderTest(postgres);
    const run = await fleet.queue(['twice', 'other']);
    const { jobs, rules } = fleet.fleet;
    await jobs.boss.insert(`fleet-sites-${rules}`, [
      { data: { run, site: 'twice' } },
      { data: { run, site: 'twice' } },
    ]);
    fleet.worker({ takes: 500 });
    fleet.worker({ takes: 500 });
    await fleet.until(run, ended);
    expectWhole(await fleet.report(run), ['twice', 'other']);
  });

  test.each(some(['before-done', 'in-visit', 'in-upload'] as const))(
    'is whole after a worker was killed (-9): %s',
    { timeout: LONG },
    async (dies) => {
      fleet = await openFleetUnderTest(postgres, { evidence: 's3://evidence', env: s3.env });
      const sites = ['dies', ...ids('site', 4)];
      const run = await fleet.queue(sites);
      const first = fleet.worker({ dies, sites: 1 });
      expect(await first.ended, first.said()).toBeNull();
      expect((await fleet.standing(run))?.state).toBe('open');
      const second = fleet.worker();
      await fleet.until(run, ended);
      expectWhole(await fleet.report(run), sites);
      expect(second.said()).toContain('dies: done.');
    },
  );

  test.runIf(everything)(
    'names a site that kills its worker, and calls it inconclusive',
    { timeout: LONG },
    async () => {
      fleet = await openFleetUnderTest(postgres);
      const sites = ['kills', ...ids('site', 3)];
      const run = await fleet.queue(sites);
      for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) await fleet.worker({ sites: 1 }).ended;
      fleet.worker({ sites: 1 });
      await fleet.until(run, ended);
      const report = await fleet.report(run);
      expectWhole(report, sites, ['kills']);
      expect(report.sites[0]?.unchecked.join()).toContain('the worker that crawled it died');
      expect((await fleet.log()).filter((line) => line === 'kills begins')).toHaveLength(MOST_ATTEMPTS);
    },
  );

  test(
    'names a site that cannot be crawled, and compares the others with an earlier run',
    { timeout: LONG },
    async () => {
      fleet = await openFleetUnderTest(postgres);
      const before = await fleet.queue(['site', 'gone']);
      fleet.worker({ stays: true });
      const { manifest } = await fleet.until(before, ended);
      const run = await fleet.queue(['fails', 'site'], manifest);
      await fleet.until(run, ended);
      const report = await fleet.report(run);
      expectWhole(report, ['fails', 'site'], ['fails']);
      expect(report.findings.map(({ status }) => status)).toEqual(['known']);
      expect(report.sites[0]?.unchecked.join()).toContain(
        'gave up after 3 attempts: the site cannot be crawled',
      );
    },
  );

  test('waits while PostgreSQL is stopped, and goes on', { timeout: LONG }, async () => {
    fleet = await openFleetUnderTest(postgres);
    const sites = ids('site', 30);
    const run = await fleet.queue(sites);
    const worker = fleet.worker({ takes: 300 });
    await fleet.until(run, ({ sites: { done } }) => done >= 4);
    await postgres.halt();
    await worker.says('the database is away: waits');
    const seconds = everything ? 30 : 5;
    await new Promise((done) => setTimeout(done, seconds * 1000));
    await postgres.resume();
    await fleet.until(run, ended);
    expectWhole(await fleet.report(run), sites);
    expect(worker.said()).toContain('the database is away: goes on');
  });

  test.each(some(['broken', 'silent', 'slow', 'refusing'] as const))(
    'waits while the store is %s, and goes on',
    { timeout: LONG },
    async (mood) => {
      fleet = await openFleetUnderTest(postgres, { evidence: 's3://evidence', env: s3.env });
      const sites = ids('site', 6);
      const run = await fleet.queue(sites);
      const worker = fleet.worker({ takes: 200 });
      await fleet.until(run, ({ sites: { done } }) => done >= 2);
      s3.mood = mood;
      if (mood === 'slow') await fleet.until(run, ({ state }) => state !== 'open');
      else if (mood === 'silent') await new Promise((done) => setTimeout(done, 3000));
      else await worker.says('is away: waits');
      s3.mood = 'well';
      await fleet.until(run, ended);
      expectWhole(await fleet.report(run), sites);
    },
  );

  test('is left alone by a worker with other rules, which says so', { timeout: LONG }, async () => {
    fleet = await openFleetUnderTest(postgres);
    const run = await fleet.queue(['site']);
    const other = fleet.worker({ rules: '9.9.9-other' });
    await other.says(`1 run waits for workers with the rules ${fleet.fleet.rules}. This one has 9.9.9-other`);
    await other.ended;
    expect(await fleet.log()).toEqual([]);
    fleet.worker();
    await fleet.until(run, ended);
    expectWhole(await fleet.report(run), ['site']);
  });

  test.each(some([172_800, -172_800]))(
    'takes nothing from a worker whose clock is wrong (%i s)',
    async (ahead) => {
      fleet = await openFleetUnderTest(postgres);
      await fleet.queue(['site']);
      const worker = fleet.worker({ ahead });
      expect(await worker.ended).toBe(2);
      expect(worker.said()).toMatch(
        /the clock of this machine is 48 hours (?:ahead of|behind) that of the database/,
      );
      expect(await fleet.log()).toEqual([]);
    },
  );

  test('that somebody deleted is done by nobody', { timeout: LONG }, async () => {
    fleet = await openFleetUnderTest(postgres);
    const gone = await fleet.queue(ids('gone', 3));
    const run = await fleet.queue(['site']);
    await fleet.fleet.database.db.deleteFrom('fleet_run').where('id', '=', gone).execute();
    const worker = fleet.worker();
    await fleet.until(run, ended);
    expectWhole(await fleet.report(run), ['site']);
    expect(await worker.ended).toBe(0);
    expect((await fleet.log()).filter((line) => line.startsWith('gone'))).toEqual([]);
  });

  test('visits one site of a registrable domain at a time, over all workers', { timeout: LONG }, async () => {
    fleet = await openFleetUnderTest(postgres);
    const sites = ids('sub', 4).map((id) => ({ id, url: `https://${id}.one-domain.nl/` }));
    const policy = `schema: cookiewacht-policy/1\nname: One\nstatement: { title: Cookies }\nsites:\n${sites
      .map(({ id, url }) => `  - { id: ${id}, url: ${url} }`)
      .join('\n')}\n`;
    const asked = {
      policy,
      source: 'one.yaml',
      args: [],
      journeys: ['none'],
      language: 'nl' as const,
      files: [],
    };
    const runs = [
      await queueRun(fleet.fleet, { ...asked, devices: ['desktop'], sites: sites.slice(0, 2) }),
      await queueRun(fleet.fleet, { ...asked, devices: ['desktop'], sites: sites.slice(2) }),
    ];
    fleet.worker({ takes: 400 });
    fleet.worker({ takes: 400 });
    for (const run of runs) await fleet.until(run, ended);
    const lines = await fleet.log();
    expect(lines).toHaveLength(8);
    // Begins and ends take turns: no two at once.
    for (const [index, line] of lines.entries()) expect(line).toContain(index % 2 === 0 ? 'begins' : 'ends');
  });
});
