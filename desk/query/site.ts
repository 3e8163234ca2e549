/** A site: its nights side by side, and what came and went. */
import { sql } from 'kysely';
import type { SiteReport } from '../../reports/document/schema/site.ts';
import type { EvidenceStore } from '../evidence/store.ts';
import type { Changes, ListedFinding, SiteView } from '../model/views.ts';
import type { Db } from '../store/database.ts';
import { countStates } from './light.ts';
import { listed, listedBy } from './listed.ts';
import { readReport } from './read-run.ts';
import type { Standings } from './standing.ts';

interface Night {
  manifest: string;
  id: string;
  started_at: string;
  verdict: SiteView['nights'][number]['verdict'];
  unchecked: string[];
  came: string[];
  went: string[];
}

/** Findings that one night may list as come or gone; the first night of a site has all of them. */
const MAX_CHANGES = 50;
const MAX_FINDINGS = 300;

export async function siteView(
  id: string,
  nights: number,
  standings: Standings,
  db: Db,
  store: EvidenceStore,
  now: Date,
): Promise<SiteView | null> {
  const site = await db.selectFrom('site').selectAll().where('id', '=', id).executeTakeFirst();
  if (site === undefined) return null;
  const there = standings.rows.filter((row) => row.site === id);
  const rows = await nightsOf(id, nights, db);
  const names = [...new Set(rows.flatMap(({ came, went }) => [...came, ...went]))];
  const changed = new Map((await listedBy(names, db, now)).map((one) => [one.fingerprint, one]));
  const of = (list: readonly string[]): ListedFinding[] => list.flatMap((each) => changed.get(each) ?? []);
  const reports: Array<SiteReport | null> = [];
  for (const { manifest } of rows) reports.push(await siteReport(manifest, id, store));
  return {
    site: id,
    url: site.url,
    counts: countStates(there, standings.fixed.get(id) ?? 0),
    nights: rows.map((night, index) => ({
      run: { manifest: night.manifest, id: night.id, startedAt: night.started_at },
      verdict: night.verdict,
      findings: { came: of(night.came), went: of(night.went) },
      ...inventoryChanges(reports[index] ?? null, reports[index + 1] ?? null),
      unchecked: night.unchecked,
    })),
    journeys: reports.find((report) => report !== null)?.journeys ?? [],
    findings: await listed(there.slice(0, MAX_FINDINGS), db),
  };
}

/** Newest first. */
async function nightsOf(site: string, nights: number, db: Db): Promise<Night[]> {
  const { rows } = await sql<Night>`
    select n.manifest, r.id, n.started_at, n.verdict, n.unchecked,
      array(select fingerprint from finding where id = any(n.came)
        order by severity, fingerprint limit ${MAX_CHANGES}) as came,
      array(select fingerprint from finding where id = any(n.went)
        order by severity, fingerprint limit ${MAX_CHANGES}) as went
    from site_night n join run r on r.manifest = n.manifest
    where n.site = ${site} order by n.started_at desc limit ${nights}`.execute(db);
  return rows;
}

const siteReport = async (manifest: string, id: string, store: EvidenceStore): Promise<SiteReport | null> =>
  (await readReport(manifest, store))?.sites.find((site) => site.id === id) ?? null;

/** What a site set and whom it reached, against the night before. Nothing where one of them is not there any more. */
function inventoryChanges(
  now: SiteReport | null,
  before: SiteReport | null,
): { cookies: Changes; recipients: Changes } {
  const none: Changes = { came: [], went: [] };
  if (now === null || before === null) return { cookies: none, recipients: none };
  const names = (rows: ReadonlyArray<{ name: string }>): string[] => rows.map(({ name }) => name);
  return {
    cookies: changes(names(now.cookies), names(before.cookies)),
    recipients: changes(names(now.services), names(before.services)),
  };
}

function changes(now: readonly string[], before: readonly string[]): Changes {
  const known = new Set(before);
  const there = new Set(now);
  return {
    came: [...there].filter((name) => !known.has(name)).toSorted(),
    went: [...known].filter((name) => !there.has(name)).toSorted(),
  };
}
