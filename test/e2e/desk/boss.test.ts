/** The queue of jobs on the desk's database, the same on both. */
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { openBoss, type Boss, type BossOptions } from '../../../desk/jobs/boss.ts';
import type { OpenDesk } from '../../../desk/open.ts';
import { onBoth } from '../../support/desk/on-both.ts';

onBoth('jobs', (under) => {
  const withBoss = async (
    use: (boss: Boss, desk: OpenDesk) => Promise<void>,
    options: BossOptions = {},
  ): Promise<void> => {
    const desk = await under.open();
    const boss = await openBoss(desk.database, options);
    try {
      await use(boss, desk);
    } finally {
      await boss.stop();
    }
  };

  test('a job that is sent inside a transaction is there when that is committed, and else not', () =>
    withBoss(async ({ boss, inside }, { database: { db } }) => {
      await boss.createQueue('try');
      await db.transaction().execute(async (trx) => {
        await boss.send('try', { kept: true }, inside(trx));
      });
      const undone = db.transaction().execute(async (trx) => {
        await boss.send('try', { kept: false }, inside(trx));
        throw new Error('rolled back');
      });
      await expect(undone).rejects.toThrow('rolled back');
      const jobs = await boss.fetch('try', { batchSize: 10 });
      expect(jobs.map(({ data }) => data)).toEqual([{ kept: true }]);
    }));

  test('a job that is worked while decisions are written waits for none of them', () =>
    withBoss(async ({ boss }, desk) => {
      await under.night({
        startedAt: '2026-11-20T02:00:00.000Z',
        sites: [{ id: 'one', findings: [{ name: 'a' }] }],
      });
      const [finding] = await desk.queries.findings({ accepted: 'with' });
      const done: unknown[] = [];
      await boss.createQueue('try');
      await boss.work('try', { pollingIntervalSeconds: 0.5 }, async ([job]) => {
        await desk.comment(finding?.fingerprint ?? '', 'of a job', { by: 'user:anna' });
        done.push(job?.data);
      });
      await Promise.all(
        Array.from({ length: 20 }, async (_, at) => {
          await desk.comment(finding?.fingerprint ?? '', `comment ${at}`, { by: 'user:anna' });
          if (at % 10 === 0) await boss.send('try', { at });
        }),
      );
      await vi.waitFor(() => expect(done).toHaveLength(2), { timeout: 30_000, interval: 100 });
      expect((await desk.chain()).broken).toBeNull();
    }));

  test('what fails in the queue fails nothing that is asked of the desk meanwhile', () =>
    withBoss(async ({ boss }, { database: { db }, queries }) => {
      const wrong = boss.getDb().executeSql('BEGIN; select 1; select 1 / 0; COMMIT;');
      const [failed, asked, changed] = await Promise.allSettled([
        wrong,
        queries.today(),
        db.transaction().execute((trx) => sql`select 1`.execute(trx)),
      ]);
      expect([failed.status, asked.status, changed.status]).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    }));

  test('a job waits for the desk that opens next', async () => {
    await withBoss(async ({ boss }) => {
      await boss.createQueue('try');
      await boss.send('try', { of: 'before' });
    });
    const desk = await under.again();
    const boss = await openBoss(desk.database);
    expect((await boss.boss.fetch('try'))[0]?.data).toEqual({ of: 'before' });
    await boss.stop();
  });
});
