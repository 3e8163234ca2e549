/** The first page: how it stands, what to decide, and whether a night came at all. */
import { sql } from 'kysely';
import { toDecide } from '../model/states.ts';
import type { NightCell, RunRef, TodayView } from '../model/views.ts';
import type { Db } from '../store/database.ts';
import { failedCrawls } from './crawls.ts';
import { countStates, sumOf, type Light } from './light.ts';
import { listed } from './listed.ts';
import type { Standings } from './standing.ts';

const NIGHTS = 30;
const WORST = 10;
const MAX_ENDS_SOON = 50;

/** What only an event changes, or a new day. */
export type Standstill = Omit<TodayView, 'lastRun' | 'late' | 'failedCrawls'> & {
  lastRun: Omit<NonNullable<TodayView['lastRun']>, 'hoursAgo'> | null;
};

/** @param still what was made of the same standings */
export async function todayView(
  still: Standstill,
  { settings }: Standings,
  db: Db,
  now: Date,
): Promise<TodayView> {
  const { lastRun } = still;
  const hoursAgo =
    lastRun === null ? 0 : Math.max(0, (now.getTime() - Date.parse(lastRun.endedAt)) / 3_600_000);
  return {
    ...still,
    lastRun: lastRun === null ? null : { ...lastRun, hoursAgo },
    late: lastRun !== null && hoursAgo >= settings.lateAfterHours,
    failedCrawls: await failedCrawls(db),
  };
}

/** Makes it from the tables. */
export async function standstill(standings: Standings, db: Db): Promise<Standstill> {
  const { rows, day, fixed } = standings;
  const waiting = rows.filter((row) => toDecide.includes(row.state));
  const soon = rows
    .filter(({ state }) => state === 'ends-soon')
    .toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
  const lastRun = await newestRun(db);
  const nights = await lastNights(db);
  return {
    today: day,
    counts: countStates(rows, sumOf(fixed)),
    toDecide: standings.toDecide,
    requests: new Set(rows.flatMap(({ request }) => request ?? [])).size,
    worst: await listed(waiting.slice(0, WORST), db),
    endsSoon: await listed(soon.slice(0, MAX_ENDS_SOON), db),
    nights,
    grid: await gridOf(nights, db),
    lastRun,
    unchecked: lastRun === null ? [] : await uncheckedOf(lastRun.manifest, db),
  };
}

const endOf = ({ decision, policy_waiver: waiver }: Light): string =>
  waiver?.until ?? (decision?.kind === 'accepted' ? decision.until : '');

async function newestRun(db: Db): Promise<Standstill['lastRun']> {
  const row = await db
    .selectFrom('run')
    .select(['manifest', 'id', 'started_at', 'ended_at', 'verdict', 'interrupted'])
    .where('trial', '=', false)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { manifest, id, started_at: startedAt, ended_at: endedAt, verdict, interrupted } = row;
  return { manifest, id, startedAt, endedAt, verdict, interrupted };
}

/** Oldest first. */
async function lastNights(db: Db): Promise<RunRef[]> {
  const rows = await db
    .selectFrom('run')
    .select(['manifest', 'id', 'started_at as startedAt'])
    .where('trial', '=', false)
    .orderBy('started_at', 'desc')
    .limit(NIGHTS)
    .execute();
  return rows.toReversed();
}

async function gridOf(nights: readonly RunRef[], db: Db): Promise<TodayView['grid']> {
  const sites = await db
    .selectFrom('site')
    .select(['id', 'url'])
    .where('newest', 'is not', null)
    .orderBy('id')
    .execute();
  const cells = await sql<{
    site: string;
    manifest: string;
    verdict: NightCell['verdict'];
    violations: number;
    came: number;
    went: number;
  }>`
    select site, manifest, verdict, violations, cardinality(came) as came, cardinality(went) as went
    from site_night where manifest = any(${nights.map(({ manifest }) => manifest)}::text[])`.execute(db);
  const at = new Map(cells.rows.map((cell) => [`${cell.site} ${cell.manifest}`, cell]));
  return sites.map(({ id, url }) => ({
    site: id,
    url,
    cells: nights.map((run) => {
      const cell = at.get(`${id} ${run.manifest}`);
      if (cell === undefined) return null;
      const { verdict, violations, came, went } = cell;
      return { run, verdict, violations, came, went };
    }),
  }));
}

/** What a run could not check, by site. */
export async function uncheckedOf(manifest: string, db: Db): Promise<TodayView['unchecked']> {
  const rows = await db
    .selectFrom('site_night')
    .select(['site', 'unchecked'])
    .where('manifest', '=', manifest)
    .orderBy('site')
    .execute();
  return rows.flatMap(({ site, unchecked }) => (unchecked.length > 0 ? [{ site, lines: unchecked }] : []));
}
