/** Crawls of the desk: what runs, what waits, and how the last ones ended. */
import { sql, type Selectable } from 'kysely';
import type { CrawlingView, CrawlView } from '../model/crawls.ts';
import type { Db, Trx } from '../store/database.ts';
import type { Tables } from '../store/tables.ts';

const SHOWN = 10;
/** Sites that a form offers. */
const MAX_SITES = 2000;

export async function crawlingView(db: Db): Promise<CrawlingView> {
  const crawls = await db.selectFrom('crawl').selectAll().orderBy('asked_at', 'desc').limit(SHOWN).execute();
  const schedules = await db.selectFrom('schedule').select('schedule').orderBy('id').execute();
  const known = await db
    .selectFrom('site')
    .select('id')
    .where('newest', 'is not', null)
    .orderBy('id')
    .limit(MAX_SITES)
    .execute();
  const all = known.map(({ id }) => id);
  return {
    schedules: schedules.map(({ schedule: { id, sites } }) => ({
      id,
      sites: sites.length > 0 ? sites : all,
    })),
    crawls: crawls.map(viewOf),
  };
}

export async function crawlById(id: string, db: Pick<Db | Trx, 'selectFrom'>): Promise<CrawlView | null> {
  const row = await db.selectFrom('crawl').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : viewOf(row);
}

/** Failed since the newest run that the desk took in: they explain why none came. */
export async function failedCrawls(db: Db): Promise<CrawlView[]> {
  const rows = await db
    .selectFrom('crawl')
    .selectAll()
    .where('state', '=', 'failed')
    .where('ended_at', '>', sql<string>`coalesce((select max(taken_in_at) from run where not trial), '')`)
    .orderBy('asked_at', 'desc')
    .limit(SHOWN)
    .execute();
  return rows.map(viewOf);
}

function viewOf(row: Selectable<Tables['crawl']>): CrawlView {
  const { id, schedule, sites, state, attempt, progress, problem, manifest } = row;
  return {
    id,
    schedule,
    sites,
    askedAt: row.asked_at,
    askedBy: row.asked_by,
    state,
    attempt,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    progress,
    problem,
    manifest,
  };
}
