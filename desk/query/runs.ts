/** The runs, and one of them. */
import { sql } from 'kysely';
import type { EvidenceStore } from '../evidence/store.ts';
import type { RunRef, RunRow, RunView } from '../model/views.ts';
import type { Db } from '../store/database.ts';
import { listedBy } from './listed.ts';
import { readManifest } from './read-run.ts';
import { uncheckedOf } from './today.ts';

const PAGE = 50;
const MAX_CHANGES = 300;

type Row = Omit<RunRow, 'startedAt' | 'endedAt' | 'takenInAt' | 'policy'> & {
  started_at: string;
  ended_at: string;
  taken_in_at: string;
  policy_name: string;
  policy_hash: string;
  sites_left_out: string[];
};

const rows = (where: ReturnType<typeof sql>, tail: ReturnType<typeof sql>) => sql<Row>`
  select r.manifest, r.id, r.started_at, r.ended_at, r.taken_in_at, r.verdict, r.policy_name, r.policy_hash,
    r.interrupted, r.trial, r.signature, r.bytes, r.evidence, r.sites_left_out,
    coalesce((select jsonb_agg(jsonb_build_object('id', n.site, 'verdict', n.verdict, 'violations', n.violations,
        'came', cardinality(n.came), 'went', cardinality(n.went)) order by n.site)
      from site_night n where n.manifest = r.manifest), '[]'::jsonb) as sites
  from run r where ${where} ${tail}`;

/** Newest first. @param page from 1 */
export async function runsView(
  page: number,
  db: Db,
): Promise<{ runs: RunRow[]; total: number; pages: number }> {
  const counted = await sql<{ count: number }>`select count(*)::int as count from run`.execute(db);
  const total = counted.rows[0]?.count ?? 0;
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const from = (Math.min(Math.max(1, page), pages) - 1) * PAGE;
  const tail = sql`order by r.started_at desc, r.manifest limit ${PAGE} offset ${from}`;
  const found = await rows(sql`true`, tail).execute(db);
  return { runs: found.rows.map(runRow), total, pages };
}

export async function runView(
  manifest: string,
  db: Db,
  store: EvidenceStore,
  now: Date,
): Promise<RunView | null> {
  const [row] = (await rows(sql`r.manifest = ${manifest}`, sql``).execute(db)).rows;
  if (row === undefined) return null;
  const changed = await sql<{ fingerprint: string; came: boolean }>`
    select f.fingerprint, f.id = any(n.came) as came from site_night n
      join finding f on f.site = n.site and (f.id = any(n.came) or f.id = any(n.went))
    where n.manifest = ${manifest} order by f.severity, f.fingerprint limit ${MAX_CHANGES}`.execute(db);
  const names = (came: boolean): string[] =>
    changed.rows.filter((each) => each.came === came).map(({ fingerprint }) => fingerprint);
  const listing = row.evidence ? await readManifest(manifest, store) : null;
  return {
    run: runRow(row),
    sitesLeftOut: row.sites_left_out,
    previous: await beside(row.started_at, 'before', db),
    next: await beside(row.started_at, 'after', db),
    came: await listedBy(names(true), db, now),
    went: await listedBy(names(false), db, now),
    unchecked: await uncheckedOf(manifest, db),
    files: (listing?.files ?? []).map(({ path, bytes }) => ({ path, bytes })),
  };
}

function runRow(row: Row): RunRow {
  const { manifest, id, verdict, interrupted, trial, signature, bytes, evidence, sites } = row;
  return {
    manifest,
    id,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    takenInAt: row.taken_in_at,
    verdict,
    policy: { name: row.policy_name, hash: row.policy_hash },
    interrupted,
    trial,
    signature,
    bytes,
    evidence,
    sites,
  };
}

async function beside(startedAt: string, side: 'before' | 'after', db: Db): Promise<RunRef | null> {
  const row = await db
    .selectFrom('run')
    .select(['manifest', 'id', 'started_at as startedAt'])
    .where('started_at', side === 'before' ? '<' : '>', startedAt)
    .where('trial', '=', false)
    .orderBy('started_at', side === 'before' ? 'desc' : 'asc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}
