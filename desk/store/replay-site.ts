/** Computes anew what the nights saw of a site's findings: a run was handed in after a later one. */
import { sql } from 'kysely';
import type { Trx } from './database.ts';

interface Known {
  first: string;
  firstAt: string;
  last: string;
  lastAt: string;
  newest: 'seen' | 'gone' | 'not-looked-for';
  lastLook: 'seen' | 'gone';
  lookedAt: string;
  backAt: string | null;
}

/** @param seq the event that is the reason */
export async function replaySite(site: string, seq: number, trx: Trx): Promise<void> {
  const nights = await trx
    .selectFrom('site_night')
    .select(['manifest', 'started_at', 'seen', 'not_looked'])
    .where('site', '=', site)
    .orderBy('started_at')
    .orderBy('manifest')
    .execute();
  const known = new Map<number, Known>();
  const changes: Array<{ manifest: string; came: number[]; went: number[] }> = [];
  for (const night of nights) changes.push({ manifest: night.manifest, ...follow(night, known) });
  await sql`update site_night set came = each.came, went = each.went
    from jsonb_to_recordset(${JSON.stringify(
      changes.map(({ manifest, came, went }) => ({
        manifest,
        came: `{${came.join()}}`,
        went: `{${went.join()}}`,
      })),
    )}::jsonb) as each(manifest text, came int[], went int[])
    where site_night.site = ${site} and site_night.manifest = each.manifest`.execute(trx);
  const rows = [...known].map(([id, one]) => ({ id, ...one }));
  await sql`update finding set first_seen = each."first", first_at = each."firstAt", last_seen = each."last",
      last_at = each."lastAt", newest = each.newest, last_look = each."lastLook", looked_at = each."lookedAt",
      back_at = each."backAt", version = ${seq}::int, touched = ${seq}::int
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as each(id int, "first" text, "firstAt" text,
      "last" text, "lastAt" text, newest text, "lastLook" text, "lookedAt" text, "backAt" text)
    where finding.id = each.id`.execute(trx);
}

/** One night further. */
function follow(
  {
    manifest,
    started_at: at,
    seen,
    not_looked: notLooked,
  }: {
    manifest: string;
    started_at: string;
    seen: number[];
    not_looked: number[];
  },
  known: Map<number, Known>,
): { came: number[]; went: number[] } {
  const sees = new Set(seen);
  const skips = new Set(notLooked);
  const came = seen.filter((id) => known.get(id)?.lastLook !== 'seen');
  const went: number[] = [];
  for (const [id, one] of known) {
    if (sees.has(id) || one.lastLook === 'gone') continue;
    if (skips.has(id)) one.newest = 'not-looked-for';
    else {
      went.push(id);
      Object.assign(one, { newest: 'gone', lastLook: 'gone', lookedAt: at, backAt: null });
    }
  }
  for (const id of seen) {
    const before = known.get(id);
    known.set(id, {
      first: before?.first ?? manifest,
      firstAt: before?.firstAt ?? at,
      last: manifest,
      lastAt: at,
      newest: 'seen',
      lastLook: 'seen',
      lookedAt: at,
      backAt: before?.lastLook === 'gone' ? at : (before?.backAt ?? null),
    });
  }
  return { came, went };
}
