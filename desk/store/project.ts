/** Makes the tables of the events: one event after the other, each within its transaction. Pure but for the tables. */
import { sql } from 'kysely';
import { leaveText } from '../../crawler/run/flat-memory.ts';
import { defaultSettings, settingsSchema, type Settings } from '../model/settings.ts';
import type { DeskEvent, EventOf } from '../model/events.ts';
import type { Trx } from './database.ts';
import { projectRun } from './project-run.ts';
import { settleDecisions } from './settle-decisions.ts';

/** Applies an event to the tables, and adds its line, in pieces, to the table of events; null if it is there already. */
export async function project(event: DeskEvent, line: Iterable<string> | null, trx: Trx): Promise<void> {
  const findings = await apply(event, trx);
  if (line === null) return;
  const { seq } = event;
  await addLine(event, line, trx);
  if (findings.length > 0)
    await sql`insert into event_finding (seq, fingerprint)
      select ${seq}::int, unnest(${findings}::text[])`.execute(trx);
}

/** The database puts long lines together: no more than a piece is in memory. */
async function addLine(
  { seq, at, type, by, hash }: DeskEvent,
  pieces: Iterable<string>,
  trx: Trx,
): Promise<void> {
  let number = 0;
  let last = '';
  const put = async (): Promise<void> => {
    if (number === 0)
      await sql`create temporary table line_piece (number int, piece text) on commit drop`.execute(trx);
    await sql`insert into line_piece values (${number}::int, ${last}::text)`.execute(trx);
    leaveText(last.length);
    number += 1;
  };
  for (const piece of pieces) {
    if (last !== '') await put();
    last = piece;
  }
  if (number === 0) {
    await trx.insertInto('event').values({ seq, at, type, by, hash, line: last }).execute();
    return;
  }
  await put();
  await sql`insert into event (seq, at, type, by, hash, line)
    select ${seq}::int, ${at}, ${type}, ${by}, ${hash}, string_agg(piece, '' order by number) from line_piece`.execute(
    trx,
  );
  await sql`drop table line_piece`.execute(trx);
}

/** The findings that the event is about. */
async function apply(event: DeskEvent, trx: Trx): Promise<string[]> {
  switch (event.type) {
    case 'decided':
    case 'requested':
      return decided(event, trx);
    case 'answered':
      return answered(event, trx);
    case 'undone':
      return undone(event, trx);
    case 'commented':
      return commented(event, trx);
    case 'run-taken-in':
      await projectRun(event, trx);
      return [];
    case 'evidence-removed':
      await trx
        .updateTable('run')
        .set({ evidence: false })
        .where('manifest', '=', event.body.manifest)
        .where(sql<boolean>`${event.body.sites.length} = 0`)
        .execute();
      return [];
    default:
      await setUp(event, trx);
      return [];
  }
}

async function decided(event: EventOf<'decided'> | EventOf<'requested'>, trx: Trx): Promise<string[]> {
  const { seq, at, by, why, body, type } = event;
  const inForce = type === 'decided';
  await trx
    .insertInto('decision')
    .values({
      event: seq,
      at,
      by,
      kind: body.decision.kind,
      decision: JSON.stringify(body.decision),
      cause: body.cause,
      why,
      force_seq: inForce ? seq : null,
      force_at: inForce ? at : null,
      standing: inForce ? 'in-force' : 'requested',
    })
    .execute();
  await sql`insert into decision_finding (event, fingerprint, traits)
    select ${seq}::int, fingerprint, traits
    from jsonb_to_recordset(${JSON.stringify(body.findings)}::jsonb) as each(fingerprint text, traits jsonb)`.execute(
    trx,
  );
  const findings = body.findings.map(({ fingerprint }) => fingerprint);
  await settleDecisions(findings, seq, trx);
  return findings;
}

async function answered({ seq, at, body }: EventOf<'answered'>, trx: Trx): Promise<string[]> {
  await trx
    .updateTable('decision')
    .set(body.approved ? { standing: 'in-force', force_seq: seq, force_at: at } : { standing: 'declined' })
    .where('event', '=', body.request)
    .execute();
  return settleFindingsOf(body.request, seq, trx);
}

async function undone({ seq, body }: EventOf<'undone'>, trx: Trx): Promise<string[]> {
  await trx.updateTable('decision').set({ standing: 'undone' }).where('event', '=', body.event).execute();
  return settleFindingsOf(body.event, seq, trx);
}

async function settleFindingsOf(decision: number, seq: number, trx: Trx): Promise<string[]> {
  const rows = await trx
    .selectFrom('decision_finding')
    .select('fingerprint')
    .where('event', '=', decision)
    .execute();
  const findings = rows.map(({ fingerprint }) => fingerprint);
  await settleDecisions(findings, seq, trx);
  return findings;
}

async function commented({ seq, at, by, body }: EventOf<'commented'>, trx: Trx): Promise<string[]> {
  await trx
    .insertInto('comment')
    .values({ event: seq, at, by, ...body })
    .execute();
  await trx
    .updateTable('finding')
    .set({ comments: sql<number>`comments + 1` })
    .where('fingerprint', '=', body.fingerprint)
    .execute();
  return [body.fingerprint];
}

type SetUpEvent = Exclude<
  DeskEvent,
  {
    type: 'decided' | 'requested' | 'answered' | 'undone' | 'commented' | 'run-taken-in' | 'evidence-removed';
  }
>;

async function setUp(event: SetUpEvent, trx: Trx): Promise<void> {
  switch (event.type) {
    case 'user-added':
      await trx
        .insertInto('person')
        .values({ name: event.body.name, person: JSON.stringify(event.body) })
        .execute();
      return;
    case 'user-changed':
      await trx
        .updateTable('person')
        .set({ person: JSON.stringify(event.body.to) })
        .where('name', '=', event.body.to.name)
        .execute();
      return;
    case 'password-changed':
      return;
    case 'token-added': {
      const { id, name, scope, endsAt } = event.body;
      await trx
        .insertInto('token')
        .values({ id, name, scope, ends_at: endsAt, created_at: event.at, by: event.by })
        .execute();
      return;
    }
    case 'token-revoked':
      await trx.updateTable('token').set({ revoked: true }).where('id', '=', event.body.id).execute();
      return;
    case 'settings-changed': {
      const settings = JSON.stringify({ ...(await settingsOf(trx)), ...event.body.to });
      await trx
        .insertInto('setting')
        .values({ id: 1, settings })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ settings }))
        .execute();
      return;
    }
    case 'schedule-changed': {
      const { from, to } = event.body;
      const id = (to ?? from)?.id ?? '';
      await trx.deleteFrom('schedule').where('id', '=', id).execute();
      if (to !== null)
        await trx
          .insertInto('schedule')
          .values({ id, schedule: JSON.stringify(to) })
          .execute();
    }
  }
}

/** The settings, with the defaults for what nobody set. */
export async function settingsOf(trx: Pick<Trx, 'selectFrom'>): Promise<Settings> {
  const row = await trx.selectFrom('setting').select('settings').where('id', '=', 1).executeTakeFirst();
  return settingsSchema.parse({ ...defaultSettings, ...row?.settings });
}
