/** The queue: what must be decided, by cause. */
import { sql } from 'kysely';
import { severities } from '../../rules/judge/finding.ts';
import { letStay } from '../model/states.ts';
import type { CauseView, ListedFinding, QueueFilter, QueueView } from '../model/views.ts';
import type { Db } from '../store/database.ts';
import { byUrgency, countStates, fixedRows, sumOf, type Light } from './light.ts';
import { listed } from './listed.ts';
import type { Standings } from './standing.ts';

/** Findings on a page; a cause is never cut in two, unless it is larger than a page by itself. */
const PAGE = 50;
/** Fixed findings are asked for by name, and so many are shown. */
const MAX_FIXED = 5_000;

export async function queueView(
  filter: QueueFilter,
  standings: Standings,
  db: Db,
  now: Date,
): Promise<QueueView> {
  const rows = await fitting(filter, standings, db, now);
  const groups = [...Map.groupBy(rows, ({ cause }) => cause).values()];
  const pages = paged(groups);
  const page = Math.min(Math.max(1, filter.page ?? 1), Math.max(1, pages.length));
  const shown = pages[page - 1] ?? [];
  const findings = new Map((await listed(shown.flat(), db)).map((one) => [one.fingerprint, one]));
  const confirmedOwner = (row: Light): string | null =>
    row.decision?.kind === 'confirmed' ? row.decision.owner : null;
  return {
    filter,
    total: rows.length,
    pages: Math.max(1, pages.length),
    counts: countStates(standings.rows, sumOf(standings.fixed)),
    causes: shown.map((group) => causeView(group, findings)),
    facets: {
      site: facet(rows, ({ site }) => site),
      severity: facet(rows, ({ severity }) => severities[severity] ?? null),
      kind: facet(rows, ({ kind }) => kind),
      rule: facet(rows, ({ rule }) => rule),
      service: facet(rows, ({ service }) => service),
      owner: facet(rows, confirmedOwner),
    },
  };
}

/** All findings of a filter, worst first: for the API. */
export async function queueFindings(
  filter: QueueFilter,
  standings: Standings,
  db: Db,
  now: Date,
): Promise<ListedFinding[]> {
  return listed(await fitting(filter, standings, db, now), db);
}

/** Worst first. */
async function fitting(filter: QueueFilter, { rows: there }: Standings, db: Db, now: Date): Promise<Light[]> {
  const fixed = filter.states?.includes('fixed') === true ? await fixedRows(db, now, MAX_FIXED) : [];
  const named =
    filter.text === undefined || filter.text.trim() === ''
      ? null
      : await idsWith(filter.text, fixed.length > 0, db);
  const rows = (fixed.length > 0 ? [...there, ...fixed].toSorted(byUrgency) : there).filter(
    (row) => fits(row, filter) && (named === null || named.has(row.id)),
  );
  return rows;
}

function fits(row: Light, filter: QueueFilter): boolean {
  const { states, accepted = 'without', kind, severity, site, rule, service, owner, cause } = filter;
  const stays = letStay.includes(row.state);
  const inState = states?.length
    ? states.includes(row.state)
    : accepted === 'with' || (accepted === 'only' ? stays : !stays);
  return (
    inState &&
    (kind === undefined || row.kind === kind) &&
    (severity === undefined || severities[row.severity] === severity) &&
    (site === undefined || row.site === site) &&
    (rule === undefined || row.rule === rule) &&
    (service === undefined || row.service === service) &&
    (cause === undefined || row.cause === cause) &&
    (owner === undefined || (row.decision?.kind === 'confirmed' && row.decision.owner === owner))
  );
}

/** @param gone also of what is fixed, of which there is more every night */
async function idsWith(text: string, gone: boolean, db: Db): Promise<Set<number>> {
  const pattern = `%${text
    .trim()
    .slice(0, 200)
    .toLowerCase()
    .replaceAll('\0', '')
    .replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<{ id: number }>`select id from finding
    where search like ${pattern} and (${gone} or last_look = 'seen')`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Whole causes on each page. */
function paged(groups: readonly Light[][]): Light[][][] {
  const pages: Light[][][] = [];
  let size = Infinity;
  for (const group of groups.flatMap(parts)) {
    if (size + group.length > PAGE) {
      pages.push([]);
      size = 0;
    }
    pages.at(-1)?.push(group);
    size += group.length;
  }
  return pages;
}

const parts = (group: Light[]): Light[][] =>
  Array.from({ length: Math.ceil(group.length / PAGE) }, (_, index) =>
    group.slice(index * PAGE, (index + 1) * PAGE),
  );

function causeView(group: readonly Light[], findings: ReadonlyMap<string, ListedFinding>): CauseView {
  const [first] = group;
  const worst = Math.min(...group.map(({ severity }) => severity));
  return {
    key: first?.cause ?? '',
    service: first?.service ?? null,
    rules: [...new Set(group.map(({ rule }) => rule))],
    sites: [...new Set(group.map(({ site }) => site))].toSorted(),
    severity: severities[worst] ?? 'info',
    findings: group.flatMap(({ fingerprint }) => findings.get(fingerprint) ?? []),
  };
}

function facet(
  rows: readonly Light[],
  of: (row: Light) => string | null,
): Array<{ value: string; count: number }> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = of(row);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
