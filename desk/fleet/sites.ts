/** What becomes of the sites of a run. A site counts once, whoever tries how often; the last one asks for the run's end. */
import { sql } from 'kysely';
import type { SentFile } from '../../crawler/run/sent-files.ts';
import type { Trx } from '../store/database.ts';
import { runQueue, siteQueue, type Fleet, type SiteJob } from './open.ts';

/** Attempts after which a site counts as one that cannot be crawled. */
export const MOST_ATTEMPTS = 3;

/** A site that a worker is about to crawl. */
export interface Task extends SiteJob {
  url: string;
  policy: string;
  args: readonly string[];
  /** What the policy names beside it. */
  files: readonly SentFile[];
  /** Attempts that began before. */
  attempts: number;
  reason: string | null;
}

/** Null when there is nothing left to do: the run is gone, or somebody has done the site. */
export async function taskOf({ database }: Fleet, { run, site }: SiteJob): Promise<Task | null> {
  const row = await database.db
    .selectFrom('fleet_site')
    .innerJoin('fleet_run', 'fleet_run.id', 'fleet_site.run')
    .select(['url', 'policy', 'asked', 'fleet_site.attempts as attempts', 'fleet_site.reason as reason'])
    .where('run', '=', run)
    .where('site', '=', site)
    .where('fleet_site.state', '=', 'waiting')
    .executeTakeFirst();
  if (row === undefined) return null;
  const { asked, ...rest } = row;
  return { run, site, ...rest, args: asked.args, files: asked.files ?? [] };
}

/** Counts an attempt. False when somebody did the site in the meantime: then there is nothing to begin. */
export async function begin({ database }: Fleet, { run, site }: SiteJob): Promise<boolean> {
  const { numUpdatedRows } = await database.db
    .updateTable('fleet_site')
    .set({ attempts: sql`attempts + 1`, reason: null })
    .where('run', '=', run)
    .where('site', '=', site)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How a site ended. */
type End = { state: 'done'; part: string } | { state: 'failed'; reason: string };

/** Ends a site and its job. False when somebody else had ended it: then nothing of this end counts. */
export async function endSite(fleet: Fleet, job: SiteJob, jobId: string, end: End): Promise<boolean> {
  const { database, jobs, rules } = fleet;
  return database.db.transaction().execute(async (trx) => {
    // One at a time, so that exactly one is the last.
    const run = await trx
      .selectFrom('fleet_run')
      .select('state')
      .where('id', '=', job.run)
      .forUpdate()
      .executeTakeFirst();
    const changed = await trx
      .updateTable('fleet_site')
      .set({ ...end, ended_at: sql`now()` })
      .where('run', '=', job.run)
      .where('site', '=', job.site)
      .where('state', '=', 'waiting')
      .executeTakeFirst();
    await jobs.boss.complete(siteQueue(rules), jobId, null, jobs.inside(trx));
    if (changed.numUpdatedRows === 0n) return false;
    if (run?.state === 'open') await finishIfLast(fleet, trx, job.run);
    return true;
  });
}

async function finishIfLast({ jobs, rules }: Fleet, trx: Trx, run: string): Promise<void> {
  const left = await trx
    .selectFrom('fleet_site')
    .select('site')
    .where('run', '=', run)
    .where('state', '=', 'waiting')
    .limit(1)
    .executeTakeFirst();
  if (left !== undefined) return;
  await trx.updateTable('fleet_run').set({ state: 'assembling' }).where('id', '=', run).execute();
  await jobs.boss.send(runQueue(rules), { run }, jobs.inside(trx));
}

/** The attempt failed; another one follows. */
export async function failAttempt(fleet: Fleet, job: SiteJob, jobId: string, reason: string): Promise<void> {
  const { database, jobs, rules } = fleet;
  await database.db.transaction().execute(async (trx) => {
    await setReason(trx, job, reason);
    await jobs.boss.fail(siteQueue(rules), jobId, { reason }, jobs.inside(trx));
  });
}

/** Seconds after which a site is tried again whose turn it was not. */
const NOT_ITS_TURN = 3;

interface Postponed {
  /** Its registrable domain. */
  group: string;
  seconds?: number;
  /** Why, where an attempt had begun. */
  reason?: string;
}

/** Puts the site back for some seconds. */
export async function postpone(
  fleet: Fleet,
  task: Task,
  jobId: string,
  { group, seconds = NOT_ITS_TURN, reason }: Postponed,
): Promise<void> {
  const { database, jobs, rules } = fleet;
  const { run, site } = task;
  await database.db.transaction().execute(async (trx) => {
    await jobs.boss.complete(siteQueue(rules), jobId, null, jobs.inside(trx));
    if (reason !== undefined) await setReason(trx, task, reason);
    const again = { startAfter: seconds, group: { id: group }, ...jobs.inside(trx) };
    await jobs.boss.send(siteQueue(rules), { run, site }, again);
  });
}

async function setReason(trx: Trx, { run, site }: SiteJob, reason: string): Promise<void> {
  await trx
    .updateTable('fleet_site')
    .set({ reason: reason.slice(0, 300) })
    .where('run', '=', run)
    .where('site', '=', site)
    .execute();
}
