/** People, tokens, schedules, settings, policies, and where everything is kept. */
import { sql } from 'kysely';
import type { EvidenceStore } from '../evidence/store.ts';
import type { SetUpView } from '../model/views.ts';
import type { Database, Db } from '../store/database.ts';
import { settingsOf } from '../store/project.ts';

export async function setUpView({ db, kind }: Database, store: EvidenceStore): Promise<SetUpView> {
  const people = await db.selectFrom('person').select('person').orderBy('name').execute();
  const schedules = await db.selectFrom('schedule').select('schedule').orderBy('id').execute();
  const kept = await sql<{ bytes: number; events: number }>`
    select (select coalesce(sum(bytes), 0)::float8 from run where evidence) as bytes,
      (select count(*)::int from event) as events`.execute(db);
  const [{ bytes, events } = { bytes: 0, events: 0 }] = kept.rows;
  return {
    users: people.map(({ person }) => person),
    tokens: await tokens(db),
    schedules: schedules.map(({ schedule }) => schedule),
    settings: await settingsOf(db),
    policies: await policies(db),
    mail: await lastMail(db),
    store: { database: kind, evidence: store.shown, evidenceBytes: bytes, events },
  };
}

const tokens = (db: Db): Promise<SetUpView['tokens']> =>
  db
    .selectFrom('token')
    .leftJoin('token_hash', 'token_hash.id', 'token.id')
    .select([
      'token.id',
      'token.name',
      'token.scope',
      'token.ends_at as endsAt',
      'token.created_at as createdAt',
      'token.by',
      'token.revoked',
      'token_hash.last_used_at as lastUsedAt',
    ])
    .orderBy('token.created_at', 'desc')
    .execute();

const MAIL_SHOWN = 20;

const lastMail = (db: Db): Promise<SetUpView['mail']> =>
  db
    .selectFrom('mail')
    .select(['id', 'recipient', 'subject', 'written_at as writtenAt', 'state', 'problem'])
    .orderBy('written_at', 'desc')
    .limit(MAIL_SHOWN)
    .execute();

/** Each version of a policy, the newest first. */
async function policies(db: Db): Promise<SetUpView['policies']> {
  const { rows } = await sql<{
    name: string;
    hash: string;
    manifest: string;
    id: string;
    started_at: string;
    runs: number;
  }>`select distinct on (policy_hash) policy_name as name, policy_hash as hash, manifest, id, started_at,
      (count(*) over (partition by policy_hash))::int as runs
    from run order by policy_hash, started_at`.execute(db);
  return rows
    .map(({ name, hash, manifest, id, started_at: startedAt, runs }) => ({
      name,
      hash,
      firstUsed: { manifest, id, startedAt },
      runs,
    }))
    .toSorted((a, b) => (a.firstUsed.startedAt < b.firstUsed.startedAt ? 1 : -1));
}
