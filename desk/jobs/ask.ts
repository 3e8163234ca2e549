/** Asks for a crawl: its row and its job appear together, or not at all. */
import { randomUUID } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { mustBe } from '../act/actor.ts';
import type { Act } from '../desk.ts';
import { DeskError } from '../model/requests.ts';
import type { OpenDesk } from '../open.ts';
import type { Trx } from '../store/database.ts';
import type { Boss } from './boss.ts';

interface Asked {
  queue: string;
  /** Id of a schedule. */
  schedule: string;
  /** All that the schedule names if empty. */
  sites: readonly string[];
  /** UTC, ISO 8601. */
  at: string;
}

/** @throws DeskError when there is no such schedule, or the same crawl waits already */
export async function askForCrawl(
  { queue, schedule, sites, at }: Asked,
  { by }: Act,
  { database: { db } }: Pick<OpenDesk, 'database'>,
  { boss, inside }: Boss,
): Promise<string> {
  const id = randomUUID();
  await db.transaction().execute(async (trx) => {
    await mustBe(['officer', 'admin'], by, trx);
    const row = await trx
      .selectFrom('schedule')
      .select('schedule')
      .where('id', '=', schedule)
      .executeTakeFirst();
    if (row === undefined)
      throw new DeskError('unknown-schedule', `there is no schedule ${schedule}`, schedule);
    const { policy } = row.schedule;
    const wanted = sites.length > 0 ? [...sites] : row.schedule.sites;
    await refuseSame(schedule, wanted, trx);
    await trx
      .insertInto('crawl')
      .values({
        id,
        schedule,
        policy,
        sites: JSON.stringify(wanted),
        asked_at: at,
        asked_by: by,
        state: 'waiting',
        progress: 'null',
        problem: 'null',
      })
      .execute();
    // Of one policy one runs at a time, however its path is written.
    const singletonKey = await realpath(policy).catch(() => resolve(policy));
    await boss.send(queue, { crawl: id }, { singletonKey, ...inside(trx) });
  });
  return id;
}

/** A night that was missed is made once, and nobody asks twice. */
async function refuseSame(schedule: string, sites: readonly string[], trx: Trx): Promise<void> {
  const waiting = await trx
    .selectFrom('crawl')
    .select('sites')
    .where('schedule', '=', schedule)
    .where('state', '=', 'waiting')
    .execute();
  const wanted = JSON.stringify(sites.toSorted());
  if (waiting.some((row) => JSON.stringify(row.sites.toSorted()) === wanted))
    throw new DeskError('crawl-waits', 'the same crawl waits already', schedule);
}
