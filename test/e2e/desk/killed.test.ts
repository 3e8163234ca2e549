/** `kill -9` at random moments under load: what was acknowledged is there, and nothing is half done. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test, vi } from 'vitest';
import { openBoss } from '../../../desk/jobs/boss.ts';
import { openCrawls } from '../../../desk/jobs/crawls.ts';
import type { CrawlView } from '../../../desk/model/crawls.ts';
import type { OpenDesk } from '../../../desk/open.ts';
import { History } from '../../../desk/log/history.ts';
import { onBoth } from '../../support/desk/on-both.ts';
import { everything } from '../../support/scope.ts';

const support = (name: string): string => resolve(import.meta.dirname, '../../support/desk', name);
const script = support('decide-for-ever.ts');
/** A hundred at night. */
const kills = everything ? 100 : 10;

/** Runs the script until it has acknowledged so many events, and a moment more; the last event that it acknowledged. */
async function killed(data: string, database: string, after: number, wait: number): Promise<number> {
  const child = spawn(process.execPath, [script, data, database], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  let said = 0;
  let last = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Math.max(last, Number(line));
    said += 1;
    if (said === after + 1) setTimeout(() => child.kill('SIGKILL'), wait);
  }
  expect((await exit)[1]).toBe('SIGKILL');
  return last;
}

/** Where a crawl of the schedule `night` has its policy, and the processes that made it, in their order. */
function nightOf(folder: string) {
  const policy = join(folder, 'night.yaml');
  const log = (): string[] =>
    existsSync(`${policy}.log`) ? readFileSync(`${policy}.log`, 'utf8').trim().split('\n') : [];
  return {
    policy,
    how: (takes: number) =>
      writeFile(`${policy}.how`, JSON.stringify({ startedAt: '2026-11-23T02:00:00.000Z', takes })),
    began: (): number[] =>
      log().flatMap((line) => (line.startsWith('began ') ? [Number(line.split(' ')[1])] : [])),
    ended: (): number => log().filter((line) => line.startsWith('ended ')).length,
  };
}

/** A zombie has ended; it is only not reaped yet. */
function lives(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

const patience = { timeout: 50_000, interval: 100 };

onBoth('killed', (under) => {
  const leftovers = (): Promise<string[]> => readdir(join(under.folder(), 'crawls'));

  /** A desk in a process of its own, killed as soon as its crawl has begun so many times. */
  async function killedAtCrawl(times: number, database: string, ...ask: string[]): Promise<void> {
    const { began } = nightOf(under.folder());
    const desk = spawn(
      process.execPath,
      [support('crawl-until-killed.ts'), under.folder(), database, ...ask],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const exit = once(desk, 'exit');
    await vi.waitFor(() => expect(began()).toHaveLength(times), patience);
    desk.kill('SIGKILL');
    expect((await exit)[1]).toBe('SIGKILL');
    const pid = began().at(-1) ?? 0;
    await vi.waitFor(() => expect(lives(pid), `crawl ${pid}`).toBe(false), patience);
    expect(await leftovers()).not.toEqual([]);
  }

  /** The desk after it, as its crawl ends. */
  async function crawledAgain(desk: OpenDesk, state: CrawlView['state']): Promise<CrawlView[]> {
    const jobs = await openBoss(desk.database, { superviseIntervalSeconds: 1, monitorIntervalSeconds: 1 });
    const crawls = await openCrawls(desk, jobs, {
      program: [support('made-crawl.ts')],
      folder: join(under.folder(), 'crawls'),
      say: () => undefined,
      heartbeatSeconds: 10,
      retryDelay: 1,
      pollingIntervalSeconds: 0.5,
    });
    const heard: CrawlView[] = [];
    crawls.onChange((crawl) => heard.push(crawl));
    const shown = async (): Promise<CrawlView | undefined> => (await desk.queries.crawling()).crawls[0];
    await vi.waitFor(async () => expect((await shown())?.state).toBe(state), patience);
    await crawls.stop();
    await jobs.stop();
    return [...heard, ...(await desk.queries.crawling()).crawls];
  }

  test('a desk that crawls: the crawl ends with it, nothing is left, and it is made once more', async () => {
    const desk = await under.open();
    const night = nightOf(under.folder());
    await copyFile(resolve('rules/policy/cqt.yaml'), night.policy);
    const schedule = { id: 'night', cron: '0 2 * * *', timeZone: 'Europe/Amsterdam', active: true };
    await desk.changeSchedule('night', { ...schedule, policy: night.policy, sites: [] }, { by: 'user:root' });
    const database = 'url' in desk.database.engine ? desk.database.engine.url : '';
    await desk.close();
    await night.how(60_000);
    await killedAtCrawl(1, database, 'ask');
    await night.how(0);
    const again = await under.again();
    const told = await crawledAgain(again, 'taken-in');
    expect(told.find(({ problem }) => problem !== null)?.problem).toMatchObject({ kind: 'died' });
    expect(told.at(-1)).toMatchObject({ state: 'taken-in', attempt: 2, problem: null });
    expect([night.began().length, night.ended(), await leftovers()]).toEqual([2, 1, []]);
    await again.close();
    // Twice is enough.
    await night.how(60_000);
    await killedAtCrawl(3, database, 'ask');
    await killedAtCrawl(4, database);
    const last = await under.again();
    const [newest] = (await crawledAgain(last, 'failed')).slice(-2);
    expect(newest).toMatchObject({ state: 'failed', attempt: 2, problem: { kind: 'died' } });
    expect([night.began().length, night.ended(), await leftovers()]).toEqual([4, 1, []]);
  }, 300_000);

  test(
    `${kills} times: no acknowledged event is lost, and the tables are those of the history`,
    async () => {
      const desk = await under.open();
      const names = Array.from({ length: 20 }, (_, at) => ({ name: `c${at}x` }));
      await under.night({ startedAt: '2026-11-20T02:00:00.000Z', sites: [{ id: 'one', findings: names }] });
      const database = 'url' in desk.database.engine ? desk.database.engine.url : '';
      const data = under.folder();
      await desk.close();
      for (let at = 0; at < kills; at += 1) {
        const last = await killed(data, database, Math.floor(Math.random() * 12), Math.random() * 40);
        const again = await under.again();
        const chain = await again.chain();
        expect(chain.broken, `kill ${at}`).toBeNull();
        expect(chain.events, `kill ${at}`).toBeGreaterThanOrEqual(last);
        const shown = async () => [
          await again.queries.findings({ accepted: 'with' }),
          (await again.queries.audit({})).total,
        ];
        const before = await shown();
        expect(before[1]).toBe(chain.events);
        await History.rebuild(again.database, again.history.log);
        expect(await shown(), `kill ${at}`).toEqual(before);
        await again.close();
      }
    },
    everything ? 7_200_000 : 900_000,
  );
});
