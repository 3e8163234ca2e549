/** What waits in the queue: for workers, for whoever asked for a run, and for the numbers of the desk. */
import { sql } from 'kysely';
import type { Database } from '../store/database.ts';
import type { FleetNumbers } from '../model/fleet-numbers.ts';
import type { Fleet } from './open.ts';

type Asked = Pick<Fleet, 'database' | 'rules'>;

/** Runs that have not ended, and that workers of these rules do. */
export async function runsLeft({ database, rules }: Asked): Promise<number> {
  const row = await database.db
    .selectFrom('fleet_run')
    .select((of) => of.fn.countAll<string>().as('count'))
    .where('state', 'in', ['open', 'assembling'])
    .where('rules', '=', rules)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Runs that wait for workers with other rules. */
export async function otherVersions({
  database,
  rules,
}: Asked): Promise<Array<{ rules: string; runs: number }>> {
  const rows = await database.db
    .selectFrom('fleet_run')
    .select((of) => ['rules', of.fn.countAll<string>().as('runs')])
    .where('state', 'in', ['open', 'assembling'])
    .where('rules', '<>', rules)
    .groupBy('rules')
    .execute();
  return rows.map(({ rules: other, runs }) => ({ rules: other, runs: Number(runs) }));
}

/** How a run stands; null when it was deleted. */
export interface Standing {
  state: 'open' | 'assembling' | 'done' | 'failed';
  manifest: string | null;
  reason: string | null;
  sites: { waiting: number; done: number; failed: number };
}

export async function standingOf({ db }: Pick<Database, 'db'>, run: string): Promise<Standing | null> {
  const row = await db
    .selectFrom('fleet_run')
    .select(['state', 'manifest', 'reason'])
    .where('id', '=', run)
    .executeTakeFirst();
  if (row === undefined) return null;
  const counts = await db
    .selectFrom('fleet_site')
    .select((of) => ['state', of.fn.countAll<string>().as('count')])
    .where('run', '=', run)
    .groupBy('state')
    .execute();
  const sites = { waiting: 0, done: 0, failed: 0 };
  for (const { state, count } of counts) sites[state] = Number(count);
  return { ...row, sites };
}

/** Reasons that are told apart: a reason may hold text of a site. */
const MOST_REASONS = 10;

export async function fleetNumbers({ db }: Pick<Database, 'db'>): Promise<FleetNumbers> {
  const { rows } = await sql<{
    waiting: string;
    ended: string;
    oldest: string | null;
    open: string;
    assembling: string;
    failed: string;
  }>`
    select
      (select count(*) from fleet_site s join fleet_run r on r.id = s.run
        where s.state = 'waiting' and r.state = 'open') as waiting,
      (select count(*) from fleet_site where ended_at > now() - interval '10 minutes') as ended,
      (select extract(epoch from now() - min(queued_at)) from fleet_run
        where state = 'open') as oldest,
      (select count(*) from fleet_run where state = 'open') as open,
      (select count(*) from fleet_run where state = 'assembling') as assembling,
      (select count(*) from fleet_run where state = 'failed') as failed`.execute(db);
  const reasons = await sql<{ reason: string; count: string }>`
    select left(regexp_replace(coalesce(reason, ''), '^the fleet gave up after \\d+ attempts: ', ''), 80) as reason,
      count(*) as count
    from fleet_site where state = 'failed' and ended_at > now() - interval '1 day'
    group by 1 order by 2 desc limit ${MOST_REASONS}`.execute(db);
  const [row] = rows;
  return {
    waiting: Number(row?.waiting ?? 0),
    sitesAMinute: Number(row?.ended ?? 0) / 10,
    oldestSeconds: Math.round(Number(row?.oldest ?? 0)),
    failures: reasons.rows.map(({ reason, count }) => ({ reason, count: Number(count) })),
    runs: {
      open: Number(row?.open ?? 0),
      assembling: Number(row?.assembling ?? 0),
      failed: Number(row?.failed ?? 0),
    },
  };
}
