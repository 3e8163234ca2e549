/** What a fleet makes of faults, with real processes: every site once, nothing invented, and the run ends. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createEvidence } from '../../../desk/evidence/create.ts';
import { openBoss } from '../../../desk/jobs/boss.ts';
import { openCrawls, type Crawls } from '../../../desk/jobs/crawls.ts';
import { openDesk } from '../../../desk/open.ts';
import { temporaryFolder } from '../../support/command-line.ts';
import { MOST_ATTEMPTS } from '../../../desk/fleet/sites.ts';
import type { Report } from '../../../reports/document/schema/run.ts';
import { startPostgres, type PostgresServer } from '../../support/desk/postgres.ts';
import {
  openFleetUnderTest,
  type FleetUnderTest,
  type StubWorker,
} from '../../support/fleet/fleet-under-test.ts';
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

/** A run ends before its parts are removed. */
const partsAreGone = ({ fleet: { database } }: FleetUnderTest): Promise<void> =>
  vi.waitFor(
    async () => expect(await database.db.selectFrom('fleet_part').selectAll().execute()).toEqual([]),
    patience,
  );

/** Workers start, and wait for one another: on a busy machine that takes its time. */
const LONG = 300_000;
const patience = { timeout: 100_000, interval: 100 };
/** By day one of each kind. */
const some = <T>(all: readonly T[]): T[] => all.slice(0, everything ? all.length : 1);

/** What goes wrong at the same time, in one night of two workers: what each test is about is in the runs of that night. */
describe('a night of two workers', () => {
  const sites = [...ids('site', 8), 'twice', 'fails'];
  let main = '';
  let night: FleetUnderTest;
  let log: string[] = [];
  let other: StubWorker;
  let wrong: StubWorker[] = [];
  let early: string[] = [];
  beforeAll(async () => {
    night = await openFleetUnderTest(postgres);
    const { database, jobs, rules } = night.fleet;
    const gone = await night.queue(ids('gone', 3));
    await database.db.deleteFrom('fleet_run').where('id', '=', gone).execute();
    const before = await night.queue(['site0', 'old']);
    other = night.worker({ rules: '9.9.9-other' });
    wrong = some([172_800, -172_800]).map((ahead) => night.worker({ ahead }));
    for (const { ended: end } of [other, ...wrong]) await end;
    early = await night.log();
    night.worker({ stays: true, takes: 100 });
    night.worker({ stays: true, takes: 100 });
    const { manifest } = await night.until(before, ended);
    main = await night.queue(sites, { baseline: manifest });
    const twice = { data: { run: main, site: 'twice' } };
    await jobs.boss.insert(`fleet-sites-${rules}`, [twice, twice]);
    const urlOf = (id: string): string => `https://${id}.one-domain.nl/`;
    const subs = [
      await night.queue(['sub0', 'sub1'], { urlOf }),
      await night.queue(['sub2', 'sub3'], { urlOf }),
    ];
    for (const run of [main, ...subs]) await night.until(run, ended);
    log = await night.log();
  }, LONG);
  afterAll(() => night.close());

  test('has each site once, and names one that cannot be crawled, with the reason', async () => {
    const report = await night.report(main);
    expectWhole(report, sites, ['fails']);
    expect(report.sites.at(-1)?.unchecked.join()).toContain(
      'gave up after 3 attempts: the site cannot be crawled',
    );
    const begun = log.filter((line) => line === 'site1 begins' || line === 'fails begins');
    expect(begun).toHaveLength(1 + MOST_ATTEMPTS);
  });

  test('compares with an earlier run', async () => {
    const { findings } = await night.report(main);
    const known = findings.filter(({ status }) => status === 'known').map(({ site }) => site);
    expect(known).toEqual(['site0']);
    expect(new Set(findings.map(({ status }) => status))).toEqual(new Set(['known', 'new']));
  });

  test('gives the desk its runs, and leaves nothing else in the store', async () => {
    const { db } = night.fleet.database;
    const { rows } = await sql<{ id: string }>`select id from run`.execute(db);
    expect(rows).toHaveLength(4);
    await partsAreGone(night);
  });

  test('is left alone by a worker with other rules, and by one whose clock is wrong, which say so', async () => {
    expect(await other.ended).toBe(0);
    const { rules } = night.fleet;
    expect(other.said()).toContain(
      `1 run waits for workers with the rules ${rules}. This one has 9.9.9-other`,
    );
    for (const worker of wrong) {
      expect(await worker.ended).toBe(2);
      expect(worker.said()).toMatch(
        /the clock of this machine is 48 hours (?:ahead of|behind) that of the database/,
      );
    }
    expect(early).toEqual([]);
  });

  test('does nothing of a run that somebody deleted', () => {
    expect(log.filter((line) => line.startsWith('gone'))).toEqual([]);
  });

  test('visits one site of a registrable domain at a time, over all workers and runs', () => {
    const lines = log.filter((line) => line.startsWith('sub'));
    expect(lines).toHaveLength(8);
    // Begins and ends take turns: no two at once.
    for (const [index, line] of lines.entries()) expect(line).toContain(index % 2 === 0 ? 'begins' : 'ends');
  });
});

describe('a run that workers crawl', () => {
  afterEach(async () => {
    s3.mood = 'well';
    await fleet.close();
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
    'has a site once that two workers crawled at the same time, and keeps nothing of the later one',
    { timeout: LONG },
    async () => {
      fleet = await openFleetUnderTest(postgres);
      const run = await fleet.queue(['twice']);
      const slow = fleet.worker({ takes: 2000 });
      await vi.waitFor(async () => expect(await fleet.log()).toEqual(['twice begins']), patience);
      slow.child.kill('SIGSTOP');
      // As if the turns of the first had run out.
      await fleet.fleet.database.db.deleteFrom('fleet_turn').execute();
      const { jobs, rules } = fleet.fleet;
      await jobs.boss.insert(`fleet-sites-${rules}`, [{ data: { run, site: 'twice' } }]);
      await fleet.worker({ sites: 1 }).ended;
      const { manifest } = await fleet.until(run, ended);
      expectWhole(await fleet.report(run), ['twice']);
      slow.child.kill('SIGCONT');
      await slow.says('another worker was first');
      await partsAreGone(fleet);
      const kept = await readdir(fleet.evidence, { recursive: true });
      expect(kept.filter((path) => /^..\/[0-9a-f]{64}$/.test(path))).toEqual([
        `${manifest?.slice(0, 2)}/${manifest}`,
      ]);
    },
  );

  test('waits while PostgreSQL is stopped, and goes on', { timeout: LONG }, async () => {
    fleet = await openFleetUnderTest(postgres);
    const sites = ids('site', 30);
    const run = await fleet.queue(sites);
    const worker = fleet.worker({ takes: 300 });
    await fleet.until(run, ({ sites: { done } }) => done >= 4);
    await postgres.halt();
    try {
      await worker.says('the database is away: waits');
      const seconds = everything ? 30 : 5;
      await new Promise((done) => setTimeout(done, seconds * 1000));
    } finally {
      await postgres.resume();
    }
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

  test(
    'comes from a schedule of the desk, which finds it again after a stop',
    { timeout: LONG },
    async () => {
      fleet = await openFleetUnderTest(postgres);
      const { path, remove } = await temporaryFolder();
      const policy = join(path, 'policy.yaml');
      const about = 'schema: cookiewacht-policy/1\nname: One\nstatement: { title: Cookies }\nsites:\n';
      await writeFile(
        policy,
        `${about}  - { id: one, url: https://www.one.nl/ }\n  - { id: two, url: https://www.two.nl/ }\n`,
      );
      const desk = await openDesk({
        data: path,
        database: fleet.database,
        evidence: createEvidence(fleet.evidence, {}),
      });
      const jobs = await openBoss(desk.database);
      const start = (): Promise<Crawls> =>
        openCrawls(desk, jobs, {
          program: [],
          folder: path,
          say: () => undefined,
          retryDelay: 1,
          pollingIntervalSeconds: 0.5,
          fleet: fleet.fleet,
        });
      try {
        const schedule = {
          id: 'night',
          policy,
          sites: ['two'],
          cron: '0 2 * * *',
          timeZone: 'UTC',
          active: true,
        };
        await desk.changeSchedule('night', schedule, { by: 'command' });
        const crawls = await start();
        const id = await crawls.ask('night', [], { by: 'command' });
        await vi.waitFor(async () => expect(await fleet.standing(id)).not.toBeNull(), patience);
        await crawls.stop();
        fleet.worker();
        const again = await start();
        const crawl = async () => (await desk.queries.crawling()).crawls[0];
        await vi.waitFor(async () => expect((await crawl())?.state).toBe('taken-in'), patience);
        expect((await crawl())?.manifest).toBe((await desk.queries.today()).lastRun?.manifest);
        expectWhole(await fleet.report(id), ['two']);
        await again.stop();
      } finally {
        await jobs.stop();
        await desk.close();
        await remove();
      }
    },
  );
});
