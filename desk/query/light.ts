/** The findings that are there, with their states: little of each, so that all can be computed. */
import { sql } from 'kysely';
import type { Decision, Traits } from '../model/decision.ts';
import { dayIn } from '../model/calendar.ts';
import { stateOf, stateSchema, type Decided, type Shown, type State } from '../model/states.ts';
import type { Db } from '../store/database.ts';
import { settingsOf } from '../store/project.ts';

/** One finding, and what its state rests on. */
export interface LightRow {
  id: number;
  fingerprint: string;
  site: string;
  cause: string;
  rule: string;
  kind: string;
  severity: number;
  service: string | null;
  newest: 'seen' | 'gone' | 'not-looked-for';
  last_look: 'seen' | 'gone';
  looked_at: string;
  is_first: boolean;
  back_at: string | null;
  claimed_at: string | null;
  request: number | null;
  first_at: string;
  policy_waiver: { reason: string; by: string; until: string } | null;
  decided: number | null;
  decision: Decision | null;
  force_at: string | null;
  by_cause: string | null;
  /** Only where a condition compares them. */
  traits: Traits | null;
  decided_traits: Traits | null;
}

export interface Light extends LightRow, Shown {}

const columns = sql`
  f.id, f.fingerprint, f.site, f.cause, f.rule, f.kind, f.severity, f.service, f.newest, f.last_look, f.looked_at,
  f.is_first, f.back_at, f.claimed_at, f.request, f.first_at, f.policy_waiver, f.decided, d.decision, d.force_at,
  d.cause as by_cause,
  case when d.decision->>'condition' = 'until-it-changes' then f.traits end as traits,
  case when d.decision->>'condition' = 'until-it-changes' then df.traits end as decided_traits`;
const joined = sql`finding_now f left join decision d on d.event = f.decided
  left join decision_finding df on df.event = f.decided and df.fingerprint = f.fingerprint`;

/** What the events after this one touched, there or gone; all that are there if it is null. */
export async function touchedRows(after: number | null, db: Db): Promise<LightRow[]> {
  const where = after === null ? sql`f.last_look = 'seen'` : sql`f.touched > ${after}`;
  const { rows } = await sql<LightRow>`select ${columns} from ${joined} where ${where}`.execute(db);
  return rows;
}

/** Fixed findings, the last fixed first. */
export async function fixedRows(db: Db, now: Date, most: number): Promise<Light[]> {
  const { rows } = await sql<LightRow>`select ${columns} from ${joined}
    where f.last_look = 'gone' order by f.looked_at desc, f.id limit ${most}`.execute(db);
  return withStates(rows, [], await today(db, now));
}

/** These findings, whatever became of them. */
export async function lightRowsOf(fingerprints: readonly string[], db: Db, now: Date): Promise<Light[]> {
  const { rows } = await sql<LightRow>`select ${columns} from ${joined}
    where f.fingerprint = any(${[...fingerprints]}::text[])`.execute(db);
  const byCause = rows.some(({ traits, by_cause: cause }) => traits !== null && cause !== null);
  return withStates(rows, byCause ? await causeRows(db) : [], await today(db, now));
}

const causeRows = async (db: Db): Promise<Array<Pick<LightRow, 'cause' | 'site' | 'last_look'>>> =>
  (
    await sql<Pick<LightRow, 'cause' | 'site' | 'last_look'>>`
      select distinct cause, site, last_look from finding where last_look = 'seen'`.execute(db)
  ).rows;

/** The day, as the desk's time zone has it. */
const today = async (db: Db, now: Date): Promise<string> => dayIn((await settingsOf(db)).timeZone, now);

function withStates(
  rows: readonly LightRow[],
  all: ReadonlyArray<Pick<LightRow, 'cause' | 'site' | 'last_look'>>,
  day: string,
): Light[] {
  const sites = new Map<string, Set<string>>();
  for (const { cause, site } of all) {
    const known = sites.get(cause) ?? new Set();
    sites.set(cause, known.add(site));
  }
  return rows.map((row) => ({ ...row, ...shownOf(row, [...(sites.get(row.cause) ?? [row.site])], day) }));
}

/** Of a finding that no condition compares. */
export const noTraits: Traits = { pages: [], sites: [], phases: [], severity: 'info' };

/** The state on a day. @param causeSites the sites where its cause is there */
export function shownOf(row: Readonly<LightRow>, causeSites: readonly string[], day: string): Shown {
  const {
    newest,
    last_look: lastLook,
    looked_at: lookedAt,
    is_first: first,
    back_at: backAt,
    by_cause: cause,
  } = row;
  const own = row.traits ?? noTraits;
  const traits = cause === null ? own : { ...own, sites: [...causeSites] };
  const claim = row.claimed_at === null ? null : { at: row.claimed_at };
  return stateOf({ newest, lastLook, lookedAt, first, backAt, traits }, { last: decidedOf(row), claim }, day);
}

/** A waiver of the policy file comes before what was decided here. */
function decidedOf({
  policy_waiver: waiver,
  decision,
  force_at: at,
  decided_traits: traits,
}: LightRow): Decided | null {
  if (waiver !== null)
    return {
      decision: {
        kind: 'accepted',
        reason: 'other',
        words: waiver.reason,
        until: waiver.until,
        condition: 'none',
      },
      at: '',
      traits: noTraits,
    };
  if (decision === null || at === null) return null;
  return { decision, at, traits: traits ?? noTraits };
}

/** The number of findings in each state. */
export function countStates(rows: ReadonlyArray<{ state: State }>, fixed: number): Record<State, number> {
  const counts = new Map(stateSchema.options.map((state): [State, number] => [state, 0]));
  for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1);
  counts.set('fixed', (counts.get('fixed') ?? 0) + fixed);
  const of = (state: State): number => counts.get(state) ?? 0;
  return {
    new: of('new'),
    open: of('open'),
    confirmed: of('confirmed'),
    accepted: of('accepted'),
    'ends-soon': of('ends-soon'),
    lapsed: of('lapsed'),
    'not-ours': of('not-ours'),
    'claimed-fixed': of('claimed-fixed'),
    fixed: of('fixed'),
    back: of('back'),
    unknown: of('unknown'),
  };
}

/** How many findings are fixed, by site. */
export async function countFixed(db: Db): Promise<Map<string, number>> {
  const { rows } = await sql<{ site: string; count: number }>`
    select site, count(*)::int as count from finding where last_look = 'gone' group by site`.execute(db);
  return new Map(rows.map(({ site, count }) => [site, count]));
}

/** Of all sites. */
export const sumOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

/** Worst first: what must be decided, then by severity, kind and name. */
export const byUrgency = (a: Light, b: Light): number =>
  kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
  a.severity - b.severity ||
  urgency.indexOf(a.state) - urgency.indexOf(b.state) ||
  (a.fingerprint < b.fingerprint ? -1 : 1);
const kinds = ['violation', 'suspected', 'notice'];
const urgency: readonly State[] = [
  'back',
  'lapsed',
  'new',
  'open',
  'confirmed',
  'claimed-fixed',
  'ends-soon',
];
