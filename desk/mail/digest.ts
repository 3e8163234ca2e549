/** What a mail has to tell: what nobody was told yet. Nothing is announced twice, and at most one mail is sent for a run. */
import { sql } from 'kysely';
import { toDecide } from '../model/states.ts';
import type { CrawlView } from '../model/crawls.ts';
import type { ListedFinding, TodayView } from '../model/views.ts';
import type { Light } from '../query/light.ts';
import { listed } from '../query/listed.ts';
import type { Db } from '../store/database.ts';
import { headOf } from '../log/history.ts';
import type { OpenDesk } from '../open.ts';

/** Findings and ends that a mail names; the others are counted. */
const NAMED = 20;
const SUMMARY_AFTER_MS = 7 * 86_400_000;
const SUMMARY = 'summary';

export interface Digest {
  today: TodayView;
  /** Worst first; at most 20 of `count`. */
  fresh: { count: number; worst: ListedFinding[] };
  endsSoon: { count: number; first: ListedFinding[] };
  /** Findings that the newest run no longer saw; null when it was told before. */
  fixed: number | null;
  failed: CrawlView[];
  late: boolean;
  /** Number and hash of the last event: a history that somebody rewrote no longer has it. */
  head: { seq: number; hash: string };
  /** What it tells, by which it is told once. */
  keys: string[];
}

/** What is asked of the desk for it. */
type Told = Pick<OpenDesk, 'database' | 'queries' | 'standings' | 'clock'>;

/** What must be told now; null for nothing. */
export async function digestOf(desk: Told): Promise<Digest | null> {
  const { db } = desk.database;
  const now = desk.clock();
  const today = await desk.queries.today();
  const { rows } = await desk.standings();
  const waiting = rows.filter(({ state }) => toDecide.includes(state));
  const ending = rows.filter(({ state }) => state === 'ends-soon');
  const { lastRun } = today;
  const [runKey, lateKey] = runKeys(today);
  const told = await toldOf([...rows.map(keyOf), ...today.failedCrawls.map(crawlKey), runKey, lateKey], db);
  // A run of long ago, e.g. of an archive that is taken in, is no news.
  const newRun = lastRun !== null && !today.late && !told.has(runKey);
  const late = today.late && !told.has(lateKey);
  const failed = today.failedCrawls.filter((crawl) => !told.has(crawlKey(crawl)));
  if (!newRun && !late && failed.length === 0) return null;
  const fresh = waiting.filter((row) => !told.has(keyOf(row)));
  const endsSoon = ending.filter((row) => !told.has(keyOf(row)));
  const last = today.grid.flatMap(({ cells }) => cells.at(-1) ?? []);
  const fixed = newRun ? last.reduce((sum, { went }) => sum + went, 0) : null;
  const troubled = newRun && (today.unchecked.length > 0 || lastRun?.interrupted === true);
  const counts = [fresh.length, endsSoon.length, fixed ?? 0, failed.length];
  const changed = late || troubled || counts.some((count) => count > 0);
  if (!changed && !(await summaryIsDue(db, now))) return null;
  return {
    today,
    fresh: { count: fresh.length, worst: await listed(fresh.slice(0, NAMED), db) },
    endsSoon: { count: endsSoon.length, first: await listed(endsSoon.slice(0, NAMED), db) },
    fixed,
    failed,
    late,
    head: await headOf(db),
    keys: [
      ...fresh.map(keyOf),
      ...endsSoon.map(keyOf),
      ...failed.map(crawlKey),
      ...(newRun ? [runKey] : []),
      ...(late ? [lateKey] : []),
    ],
  };
}

/** A finding is told when it comes, when it is back, when its acceptance lapses and before that ends. */
function keyOf({ state, fingerprint, back_at: backAt, decided }: Light): string {
  if (state === 'back') return `back:${fingerprint}:${backAt ?? ''}`;
  if (state === 'lapsed' || state === 'ends-soon') return `${state}:${fingerprint}:${decided ?? 'policy'}`;
  return `seen:${fingerprint}`;
}

/** Of the news that the newest run brings, and of the news that none came after it. */
const runKeys = ({ lastRun }: TodayView): [string, string] => {
  const run = lastRun?.manifest ?? 'none';
  return [`run:${run}`, `late:${run}`];
};

const crawlKey = ({ id }: CrawlView): string => `crawl:${id}`;

async function toldOf(keys: readonly string[], db: Pick<Db, 'selectFrom'>): Promise<Set<string>> {
  const rows = await db
    .selectFrom('told')
    .select('key')
    .where(sql<boolean>`key = any(${[...keys]}::text[])`)
    .execute();
  return new Set(rows.map(({ key }) => key));
}

/** Notes that all that there is was told: by the desk that this one was restored from. */
export async function tellAll(desk: Told): Promise<void> {
  const { rows } = await desk.standings();
  const [runKey] = runKeys(await desk.queries.today());
  await tell([...rows.map(keyOf), runKey], desk.clock().toISOString(), desk.database.db);
}

/** Notes what is told; the answer says whether all of it was news. */
export async function tell(keys: readonly string[], at: string, trx: Db): Promise<boolean> {
  const { rows } = await sql`insert into told (key, at) select unnest(${[...keys]}::text[]), ${at}
    on conflict do nothing returning key`.execute(trx);
  await sql`insert into told (key, at) values (${SUMMARY}, ${at})
    on conflict (key) do update set at = excluded.at`.execute(trx);
  return rows.length === keys.length;
}

/** Once a week a mail says that all is well. */
async function summaryIsDue(db: Db, now: Date): Promise<boolean> {
  const row = await db.selectFrom('told').select('at').where('key', '=', SUMMARY).executeTakeFirst();
  return row === undefined || now.getTime() - Date.parse(row.at) >= SUMMARY_AFTER_MS;
}
