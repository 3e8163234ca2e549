/** One finding: its nights, its history, and others of its cause. */
import { sql } from 'kysely';
import { eventSchema } from '../model/events.ts';
import type { DecisionView, FindingHistory, FindingNight, FindingView } from '../model/views.ts';
import type { Traits } from '../model/decision.ts';
import type { EvidenceStore } from '../evidence/store.ts';
import type { Db } from '../store/database.ts';
import { evidenceView } from './evidence.ts';
import { byUrgency, lightRowsOf } from './light.ts';
import { listed } from './listed.ts';

const NIGHTS = 30;
const SAME_CAUSE = 50;

export async function findingView(
  fingerprint: string,
  db: Db,
  store: EvidenceStore,
  now: Date,
): Promise<FindingView | null> {
  const row = await db
    .selectFrom('finding')
    .select(['id', 'site', 'cause', 'traits', 'first_at'])
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  if (row === undefined) return null;
  const alike = await sql<{ fingerprint: string }>`
    select fingerprint from finding where cause = ${row.cause} and fingerprint <> ${fingerprint}
    and last_look = 'seen' order by severity, fingerprint limit ${SAME_CAUSE}`.execute(db);
  const light = await lightRowsOf([fingerprint, ...alike.rows.map((each) => each.fingerprint)], db, now);
  const own = light.filter((each) => each.fingerprint === fingerprint);
  const others = light.filter((each) => each.fingerprint !== fingerprint).toSorted(byUrgency);
  const [finding, ...sameCause] = await listed([...own, ...others], db);
  if (finding === undefined) return null;
  return {
    finding,
    traits: row.traits,
    nights: await nightsOf(row, db),
    history: await historyOf(fingerprint, finding.decision?.event ?? null, db),
    sameCause,
    evidence: await evidenceView(fingerprint, 0, db, store),
  };
}

interface Row {
  id: number;
  site: string;
  traits: Traits;
  first_at: string;
}

async function nightsOf({ id, site, first_at: first }: Row, db: Db): Promise<FindingNight[]> {
  const { rows } = await sql<{
    manifest: string;
    id: string;
    started_at: string;
    seen: boolean;
    skipped: boolean;
  }>`
    select n.manifest, r.id, n.started_at, ${id}::int = any(n.seen) as seen, ${id}::int = any(n.not_looked) as skipped
    from site_night n join run r on r.manifest = n.manifest
    where n.site = ${site} order by n.started_at desc limit ${NIGHTS}`.execute(db);
  return rows.toReversed().map(({ manifest, id: run, started_at: startedAt, seen, skipped }) => ({
    run: { manifest, id: run, startedAt },
    saw: seen ? 'seen' : skipped ? 'not-looked-for' : startedAt < first ? 'not-yet' : 'gone',
  }));
}

interface Standing {
  event: number;
  standing: Exclude<DecisionView['standing'], 'replaced'>;
  kind: string;
}

/** Oldest first. */
async function historyOf(fingerprint: string, inForce: number | null, db: Db): Promise<FindingHistory[]> {
  const { rows } = await sql<{ line: string }>`
    select e.line from event_finding f join event e on e.seq = f.seq
    where f.fingerprint = ${fingerprint} order by e.seq`.execute(db);
  const standings = await sql<Standing>`
    select d.event, d.standing, d.kind from decision_finding f join decision d on d.event = f.event
    where f.fingerprint = ${fingerprint}`.execute(db);
  const by = new Map(standings.rows.map((row) => [row.event, row]));
  return rows.flatMap(({ line }) => entryOf(line, by, inForce));
}

function entryOf(
  line: string,
  standings: ReadonlyMap<number, Standing>,
  inForce: number | null,
): FindingHistory[] {
  const event = eventSchema.parse(JSON.parse(line));
  const { seq, at, by, why } = event;
  switch (event.type) {
    case 'decided':
    case 'requested': {
      const row = standings.get(seq);
      const standing = row?.standing ?? 'undone';
      // A claim stands beside the decision before it.
      const replaced = standing === 'in-force' && seq !== inForce && row?.kind !== 'claimed-fixed';
      const { decision, cause } = event.body;
      const entry = {
        event: seq,
        at,
        by,
        decision,
        cause,
        standing: replaced ? ('replaced' as const) : standing,
      };
      return [{ type: 'decision', entry, why }];
    }
    case 'answered':
      return [{ type: 'answered', event: seq, at, by, ...event.body, why }];
    case 'undone':
      return [{ type: 'undone', event: seq, at, by, undoes: event.body.event }];
    case 'commented':
      return [{ type: 'comment', event: seq, at, by, text: event.body.text }];
    default:
      return [];
  }
}
