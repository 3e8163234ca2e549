/** The history, with filters. */
import { sql } from 'kysely';
import { eventSchema, type DeskEvent } from '../model/events.ts';
import type { AuditFilter, AuditView, ChainState } from '../model/views.ts';
import type { Db } from '../store/database.ts';

const PAGE = 50;
const BATCH = 200;

/** Newest first. */
export async function auditView(filter: AuditFilter, db: Db, chain: ChainState): Promise<AuditView> {
  const where = conditions(filter);
  const counted = await sql<{ count: number }>`
    select count(*)::int as count from event e where ${where}`.execute(db);
  const total = counted.rows[0]?.count ?? 0;
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const from = (Math.min(Math.max(1, filter.page ?? 1), pages) - 1) * PAGE;
  const { rows } = await sql<{ line: string }>`
    select line from event e where ${where} order by seq desc limit ${PAGE} offset ${from}`.execute(db);
  return { filter, total, pages, events: rows.map(({ line }) => brief(parse(line))), chain };
}

/** Whole events, oldest first. */
export async function* auditEvents(filter: AuditFilter, db: Db): AsyncGenerator<DeskEvent> {
  for (let after = 0; ;) {
    const { rows } = await sql<{ seq: number; line: string }>`
      select seq, line from event e where ${conditions(filter)} and seq > ${after}
      order by seq limit ${BATCH}`.execute(db);
    for (const { line } of rows) yield parse(line);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}

const parse = (line: string): DeskEvent => eventSchema.parse(JSON.parse(line));

/** A run brings what it told of each finding; a list of events does without. */
const brief = (event: DeskEvent): DeskEvent =>
  event.type === 'run-taken-in' ? { ...event, body: { ...event.body, facts: [] } } : event;

function conditions(filter: AuditFilter) {
  const parts = [sql<boolean>`true`];
  if (filter.types?.length) parts.push(sql<boolean>`e.type = any(${filter.types}::text[])`);
  if (filter.by) parts.push(sql<boolean>`e.by = ${filter.by}`);
  if (filter.from) parts.push(sql<boolean>`e.at >= ${filter.from}`);
  // A day comes before all of its moments.
  if (filter.to) parts.push(sql<boolean>`e.at < ${`${filter.to}T~`}`);
  if (filter.fingerprint)
    parts.push(
      sql<boolean>`e.seq in (select seq from event_finding where fingerprint = ${filter.fingerprint})`,
    );
  if (filter.text) {
    const text = filter.text.slice(0, 200).replaceAll('\0', '').toLowerCase();
    parts.push(sql<boolean>`e.type <> 'run-taken-in' and position(${text} in lower(e.line)) > 0`);
  }
  return sql.join(parts, sql` and `);
}
