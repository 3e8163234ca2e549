/** Crawls that the desk makes: by schedule and on request, one of a policy at a time, tried once more, taken in. */
import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openBoss, type Boss, type BossOptions } from '../../../desk/jobs/boss.ts';
import { openCrawls, type Crawls } from '../../../desk/jobs/crawls.ts';
import type { CrawlView } from '../../../desk/model/crawls.ts';
import type { Schedule } from '../../../desk/model/settings.ts';
import type { OpenDesk } from '../../../desk/open.ts';
import { onBoth } from '../../support/desk/on-both.ts';

const made = resolve(import.meta.dirname, '../../support/desk/made-crawl.ts');
const anna = { by: 'user:anna' } as const;
const root = { by: 'user:root' } as const;
const patience = { timeout: 50_000, interval: 100 };
const startedAt = '2026-11-23T02:00:00.000Z';

onBoth('crawls', (under) => {
  let open: Array<() => Promise<void>> = [];
  const close = async (): Promise<void> => {
    for (const end of open.toReversed()) await end();
    open = [];
  };
  afterEach(close);

  const start = async (
    desk: OpenDesk,
    options: BossOptions = {},
  ): Promise<{ crawls: Crawls; jobs: Boss }> => {
    const jobs = await openBoss(desk.database, options);
    open.push(() => jobs.stop());
    const crawls = await openCrawls(desk, jobs, {
      program: [made],
      folder: join(under.folder(), 'crawls'),
      say: () => undefined,
      retryDelay: 1,
      pollingIntervalSeconds: 0.5,
    });
    open.push(() => crawls.stop());
    return { crawls, jobs };
  };

  /** A schedule whose crawls go as `how` says. */
  const schedule = async (desk: OpenDesk, how: object, id = 'night'): Promise<Schedule> => {
    await mkdir(under.folder(), { recursive: true });
    const policy = join(under.folder(), `${id}.yaml`);
    await writeFile(policy, await readFile(resolve('rules/policy/cqt.yaml')));
    await writeFile(`${policy}.how`, JSON.stringify({ startedAt, ...how }));
    const made: Schedule = {
      id,
      policy,
      sites: [],
      cron: '0 2 * * *',
      timeZone: 'Europe/Amsterdam',
      active: true,
    };
    await desk.changeSchedule(id, made, root);
    return made;
  };
  const logOf = ({ policy }: Schedule): string[] => {
    try {
      return readFileSync(`${policy}.log`, 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0] ?? '');
    } catch {
      return [];
    }
  };
  const states = async (desk: OpenDesk): Promise<Array<CrawlView['state']>> =>
    (await desk.queries.crawling()).crawls.map(({ state }) => state);

  test('one that is asked for runs, says how far it is, and its run is taken in', async () => {
    const desk = await under.open();
    const { crawls } = await start(desk);
    const night = await schedule(desk, { takes: 1500 });
    const heard: CrawlView[] = [];
    crawls.onChange((crawl) => heard.push(crawl));
    await crawls.ask('night', ['one'], anna);
    await vi.waitFor(async () => expect(await states(desk)).toEqual(['taken-in']), patience);
    expect(heard.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['waiting', 'running', 'taken-in']),
    );
    expect(heard.find(({ progress }) => progress !== null)?.progress).toMatchObject({ done: 0, total: 1 });
    const [crawl] = (await desk.queries.crawling()).crawls;
    expect(crawl).toMatchObject({ schedule: 'night', sites: ['one'], askedBy: 'user:anna', attempt: 1 });
    expect(crawl?.manifest).toBe((await desk.queries.today()).lastRun?.manifest);
    expect(logOf(night)).toEqual(['began', 'ended']);
  });

  test('only officers and administrators ask, for a schedule that is there, and not twice', async () => {
    const desk = await under.open();
    const { crawls } = await start(desk);
    await schedule(desk, { takes: 3000 });
    await expect(crawls.ask('night', [], { by: 'user:dev' })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(crawls.ask('other', [], anna)).rejects.toMatchObject({ code: 'unknown-schedule' });
    await crawls.ask('night', ['one'], anna);
    await vi.waitFor(async () => expect(await states(desk)).toEqual(['running']), patience);
    await crawls.ask('night', [], anna);
    await expect(crawls.ask('night', [], anna)).rejects.toMatchObject({ code: 'crawl-waits' });
    expect(await states(desk)).toEqual(['waiting', 'running']);
  });

  test('two of one policy never run at the same time, even with two workers', async () => {
    const desk = await under.open();
    const { crawls } = await start(desk);
    const night = await schedule(desk, { takes: 800 });
    const other = { ...night, id: 'other' };
    await desk.changeSchedule('other', other, root);
    await start(desk);
    await crawls.ask('night', ['one'], anna);
    await crawls.ask('night', ['two'], anna);
    await crawls.ask('other', ['three'], anna);
    await vi.waitFor(
      async () => expect(await states(desk)).toEqual(['taken-in', 'taken-in', 'taken-in']),
      patience,
    );
    expect(logOf(night)).toEqual(['began', 'ended', 'began', 'ended', 'began', 'ended']);
  });

  test('one that dies is told and tried once more', async () => {
    const desk = await under.open();
    const { crawls } = await start(desk);
    await schedule(desk, { die: 1 });
    const heard: CrawlView[] = [];
    crawls.onChange((crawl) => heard.push(crawl));
    await crawls.ask('night', ['one'], anna);
    await vi.waitFor(async () => expect(await states(desk)).toEqual(['taken-in']), patience);
    const told = heard.find(({ state, problem }) => state === 'waiting' && problem !== null);
    expect(told?.problem).toMatchObject({ kind: 'died', detail: expect.stringContaining('SIGKILL') });
  });

  test('one that dies twice has failed, and the first page says so until a run comes', async () => {
    const desk = await under.open();
    const { crawls } = await start(desk);
    const night = await schedule(desk, { die: 9 });
    await crawls.ask('night', ['one'], anna);
    await vi.waitFor(async () => expect(await states(desk)).toEqual(['failed']), patience);
    expect(logOf(night)).toEqual(['began', 'began']);
    expect((await desk.queries.today()).failedCrawls).toHaveLength(1);
    under.setClock('2026-11-23T10:00:00.000Z');
    await under.night({ startedAt, sites: [{ id: 'one', findings: [] }] });
    expect((await desk.queries.today()).failedCrawls).toEqual([]);
  });

  test('one that cannot begin is told at once, in its own words', async () => {
    const desk = await under.open();
    const { crawls } = await start(desk);
    const night = await schedule(desk, { exit: 2 });
    await crawls.ask('night', ['one'], anna);
    await vi.waitFor(async () => expect(await states(desk)).toEqual(['failed']), patience);
    const [crawl] = (await desk.queries.crawling()).crawls;
    expect(crawl?.problem?.kind).toBe('wrong');
    expect(crawl?.problem?.detail).toContain('the policy is wrong');
    expect(logOf(night)).toHaveLength(1);
  });

  test('a desk that stops ends the crawl, and makes it again at its next start', async () => {
    let desk = await under.open();
    const { crawls } = await start(desk);
    const night = await schedule(desk, { takes: 60_000 });
    await crawls.ask('night', ['one'], anna);
    await vi.waitFor(() => expect(logOf(night)).toEqual(['began']), patience);
    await close();
    await writeFile(`${night.policy}.how`, JSON.stringify({ startedAt }));
    desk = await under.again();
    expect(await states(desk)).toEqual(['waiting']);
    await start(desk);
    await vi.waitFor(async () => expect(await states(desk)).toEqual(['taken-in']), patience);
    expect((await desk.queries.crawling()).crawls[0]?.attempt).toBe(1);
  });

  test('nights that were missed are made once', async () => {
    let desk = await under.open();
    const { jobs } = await start(desk);
    const night = await schedule(desk, { startedAt });
    await vi.waitFor(async () => expect(await jobs.boss.getSchedules('night')).toHaveLength(1), patience);
    // As if no desk had run for four nights.
    const db = jobs.boss.getDb();
    await db.executeSql(`update jobs.version set cron_on = now() - interval '4 days'`);
    await db.executeSql(`update jobs.schedule set created_on = now() - interval '9 days'`);
    await close();
    desk = await under.again();
    await start(desk, { schedule: true });
    await vi.waitFor(async () => expect(await states(desk)).toEqual(['taken-in']), patience);
    expect(logOf(night)).toEqual(['began', 'ended']);
    expect((await desk.queries.crawling()).crawls[0]?.askedBy).toBe('desk');
  });

  test('a schedule with a time that is none, or without a policy, is refused', async () => {
    const desk = await under.open();
    const { crawls } = await start(desk);
    const night = await schedule(desk, {});
    await expect(crawls.check({ ...night, cron: '61 2 * * *' })).rejects.toMatchObject({
      code: 'wrong-cron',
    });
    await expect(crawls.check({ ...night, policy: '/none.yaml' })).rejects.toMatchObject({
      code: 'wrong-policy',
    });
    await crawls.check(night);
    // 2 o'clock in Amsterdam in winter.
    expect(crawls.next(night)?.toISOString()).toBe('2026-11-24T01:00:00.000Z');
  });
});
