/** Findings as lists show them. */
import { sql } from 'kysely';
import type { FindingFacts } from '../model/night-record.ts';
import type { DecisionView, ListedFinding } from '../model/views.ts';
import type { Db } from '../store/database.ts';
import { lightRowsOf, type Light } from './light.ts';

interface Row {
  fingerprint: string;
  version: number;
  site_url: string;
  facts: FindingFacts;
  first_seen: string;
  first_id: string;
  first_at: string;
  last_seen: string;
  last_id: string;
  last_at: string;
  comments: number;
  decided: number | null;
  request: number | null;
}

/** The same findings in the same order, with all that a list shows. */
export async function listed(rows: readonly Light[], db: Db): Promise<ListedFinding[]> {
  if (rows.length === 0) return [];
  const found = await sql<Row>`
    select f.fingerprint, f.version, s.url as site_url, f.facts, f.first_seen, a.id as first_id, f.first_at,
      f.last_seen, b.id as last_id, f.last_at, f.comments, f.decided, f.request
    from finding_now f join site s on s.id = f.site
      join run a on a.manifest = f.first_seen join run b on b.manifest = f.last_seen
    where f.id = any(${rows.map(({ id }) => id)}::int[])`.execute(db);
  const byFingerprint = new Map(found.rows.map((row) => [row.fingerprint, row]));
  const events = found.rows.flatMap(({ decided, request }) =>
    [decided, request].filter((each) => each !== null),
  );
  const decisions = await decisionsBy(events, db);
  return rows.flatMap((light) => {
    const row = byFingerprint.get(light.fingerprint);
    return row === undefined ? [] : [listedOf(light, row, decisions)];
  });
}

/** These findings, in the order of the list. */
export async function listedBy(fingerprints: readonly string[], db: Db, now: Date): Promise<ListedFinding[]> {
  const rows = await lightRowsOf(fingerprints, db, now);
  const by = new Map(rows.map((row) => [row.fingerprint, row]));
  return listed(
    fingerprints.flatMap((fingerprint) => by.get(fingerprint) ?? []),
    db,
  );
}

function listedOf(light: Light, row: Row, decisions: ReadonlyMap<number, DecisionView>): ListedFinding {
  const decision = row.decided === null ? null : (decisions.get(row.decided) ?? null);
  return {
    fingerprint: row.fingerprint,
    version: row.version,
    site: light.site,
    siteUrl: row.site_url,
    facts: row.facts,
    cause: light.cause,
    state: light.state,
    lapsedBy: light.lapsedBy,
    firstSeen: { manifest: row.first_seen, id: row.first_id, startedAt: row.first_at },
    lastSeen: { manifest: row.last_seen, id: row.last_id, startedAt: row.last_at },
    owner: decision?.decision.kind === 'confirmed' ? decision.decision.owner : null,
    decision,
    request: row.request === null ? null : (decisions.get(row.request) ?? null),
    policyWaiver: light.policy_waiver,
    comments: row.comments,
  };
}

/** Decisions by the number of their event, as in force or asked for. */
async function decisionsBy(events: readonly number[], db: Db): Promise<Map<number, DecisionView>> {
  if (events.length === 0) return new Map();
  const rows = await db
    .selectFrom('decision')
    .select(['event', 'at', 'by', 'decision', 'cause', 'standing'])
    .where('event', 'in', [...new Set(events)])
    .execute();
  return new Map(rows.map((row) => [row.event, row]));
}
