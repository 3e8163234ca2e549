/** The steps from an empty database to today's tables, the same for both databases. A step is never changed, only followed. */
import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { UsageError } from '../../crawler/errors.ts';
import { projected, type Tables } from './tables.ts';

const text = (name: string): string => `${name} text not null`;

const first: Migration = {
  async up(db: Kysely<unknown>) {
    const tables: Record<string, string[]> = {
      event: ['seq integer primary key', ...['at', 'type', 'by', 'hash', 'line'].map(text)],
      event_finding: ['seq integer not null', text('fingerprint'), 'primary key (fingerprint, seq)'],
      meta: ['key text primary key', text('value')],
      run: [
        'manifest text primary key',
        text('id'),
        'event integer not null',
        ...['started_at', 'ended_at', 'taken_in_at', 'tool', 'browser', 'policy_name', 'policy_hash'].map(
          text,
        ),
        'journeys jsonb not null',
        'devices jsonb not null',
        ...['verdict', 'signature'].map(text),
        'interrupted boolean not null',
        'trial boolean not null',
        'bytes double precision not null',
        'evidence boolean not null default true',
        'sites_left_out jsonb not null',
      ],
      site: ['id text primary key', text('url'), 'newest text', 'newest_at text'],
      site_night: [
        ...['site', 'manifest', 'started_at', 'verdict'].map(text),
        'violations integer not null',
        ...['seen', 'not_looked', 'came', 'went'].map((name) => `${name} integer[] not null`),
        'unchecked jsonb not null',
        'primary key (site, manifest)',
      ],
      finding: [
        'id integer generated always as identity primary key',
        'fingerprint text not null unique',
        ...['site', 'cause', 'rule', 'kind', 'search'].map(text),
        'severity integer not null',
        'service text',
        'facts jsonb not null',
        'traits jsonb not null',
        ...['first_seen', 'first_at', 'last_seen', 'last_at', 'newest', 'last_look', 'looked_at'].map(text),
        'is_first boolean not null',
        'back_at text',
        'policy_waiver jsonb',
        'version integer not null',
        'decided integer',
        'claimed_at text',
        'request integer',
        'comments integer not null default 0',
      ],
      decision: [
        'event integer primary key',
        ...['at', 'by', 'kind', 'standing'].map(text),
        'decision jsonb not null',
        'cause text',
        'why text',
        'force_seq integer',
        'force_at text',
      ],
      decision_finding: [
        'event integer not null',
        text('fingerprint'),
        'traits jsonb not null',
        'primary key (fingerprint, event)',
      ],
      comment: ['event integer primary key', ...['fingerprint', 'at', 'by', 'text'].map(text)],
      person: ['name text primary key', 'person jsonb not null'],
      token: [
        'id text primary key',
        ...['name', 'scope', 'ends_at', 'created_at', 'by'].map(text),
        'revoked boolean not null default false',
      ],
      setting: ['id integer primary key', 'settings jsonb not null'],
      schedule: ['id text primary key', 'schedule jsonb not null'],
      password: ['person text primary key', text('hash')],
      session: ['hash text primary key', ...['person', 'created_at', 'last_used_at'].map(text)],
      sign_in_link: ['hash text primary key', ...['person', 'ends_at'].map(text)],
      identity: [...['issuer', 'subject', 'person'].map(text), 'primary key (issuer, subject)'],
      failure: ['key text primary key', 'count integer not null', text('last_at')],
      token_hash: ['hash text primary key', text('id'), 'last_used_at text'],
    };
    for (const [name, columns] of Object.entries(tables))
      await sql.raw(`create table "${name}" (${columns.map(quoted).join(', ')})`).execute(db);
    const indexes = {
      event: ['type, seq', 'by, seq', 'at'],
      event_finding: ['seq'],
      run: ['started_at', 'policy_hash'],
      site_night: ['site, started_at', 'manifest', 'started_at'],
      finding: ['site', 'cause', 'last_seen', 'first_seen'],
      decision_finding: ['event'],
      comment: ['fingerprint'],
      session: ['person'],
    };
    for (const [table, lists] of Object.entries(indexes))
      for (const columns of lists)
        await sql
          .raw(
            `create index on "${table}" (${columns
              .split(', ')
              .map((name) => `"${name}"`)
              .join(', ')})`,
          )
          .execute(db);
    // What somebody must look at is little; what is fixed grows for ever.
    await sql`create index on finding (site, severity) where last_look = 'seen'`.execute(db);
    for (const table of ['event', 'event_finding']) await refuseChanges(db, table);
  },
};

/** Runs that workers share. Nothing of it is part of the history. */
const fleet: Migration = {
  async up(db: Kysely<unknown>) {
    const tables = {
      fleet_run: [
        'id text primary key',
        ...['rules', 'policy', 'source'].map(text),
        'asked jsonb not null',
        'sites integer not null',
        "state text not null default 'open'",
        'attempts integer not null default 0',
        'queued_at timestamptz not null default now()',
        'ended_at timestamptz',
        'manifest text',
        'reason text',
      ],
      fleet_site: [
        'run text not null references fleet_run on delete cascade',
        ...['site', 'url'].map(text),
        "state text not null default 'waiting'",
        'attempts integer not null default 0',
        'reason text',
        'part text',
        'ended_at timestamptz',
        'primary key (run, site)',
      ],
      fleet_part: [
        'run text not null references fleet_run on delete cascade',
        ...['site', 'part'].map(text),
        'primary key (run, part)',
      ],
      fleet_turn: ['key text primary key', text('holder'), 'until timestamptz not null'],
    };
    for (const [name, columns] of Object.entries(tables))
      await sql.raw(`create table "${name}" (${columns.map(quoted).join(', ')})`).execute(db);
    await sql`create index on fleet_site (run) where state = 'waiting'`.execute(db);
  },
};

/** The name of a column in quotes: `by` is a word of SQL. */
const quoted = (column: string): string => column.replace(/^(?!primary key)(\w+)/, '"$1"');

/** The history is only appended to, whoever asks. */
async function refuseChanges(db: Kysely<unknown>, table: string): Promise<void> {
  await sql
    .raw(
      `create or replace function refuse_change() returns trigger language plpgsql as $$
       begin raise exception 'the history is only appended to: % refused', lower(tg_op); end $$`,
    )
    .execute(db);
  await sql
    .raw(
      `create trigger append_only before update or delete or truncate on "${table}"
       for each statement execute function refuse_change()`,
    )
    .execute(db);
}

/** Crawls that the desk makes itself, and the mail that it sends: neither is made of events. */
const crawlsAndMail: Migration = {
  async up(db: Kysely<unknown>) {
    const tables: Record<string, string[]> = {
      crawl: [
        'id text primary key',
        ...['schedule', 'policy', 'asked_at', 'asked_by', 'state'].map(text),
        'sites jsonb not null',
        'attempt integer not null default 0',
        'started_at text',
        'ended_at text',
        'progress jsonb',
        'problem jsonb',
        'manifest text',
      ],
      mail: [
        'id text primary key',
        ...['recipient', 'subject', 'text', 'html', 'written_at', 'state'].map(text),
        'attempts integer not null default 0',
        'settled_at text',
        'problem text',
      ],
      told: ['key text primary key', text('at')],
    };
    for (const [name, columns] of Object.entries(tables))
      await sql.raw(`create table "${name}" (${columns.map(quoted).join(', ')})`).execute(db);
    await sql`create index on crawl (asked_at)`.execute(db);
    await sql`create index on mail (written_at)`.execute(db);
  },
};

/**
 * A night changes a row of each finding that it sees. No index is on what it changes, and pages have room: so no index grows,
 * and the old row makes place at once (PostgreSQL, "Heap-Only Tuples").
 */
const cheapNights: Migration = {
  async up(db: Kysely<unknown>) {
    for (const name of ['finding_last_seen_idx', 'finding_first_seen_idx'])
      await sql.raw(`drop index ${name}`).execute(db);
    await sql`alter table finding set (fillfactor = 60)`.execute(db);
    await sql`create index on finding (site) where policy_waiver is not null`.execute(db);
  },
};

/** A night writes what it changes, and no row of a finding that is still there: where it was seen last, its site says. */
const onlyChanges: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table finding drop column is_first`.execute(db);
    await sql`alter table finding add column touched integer not null default 0`.execute(db);
    await sql`create index on finding (touched)`.execute(db);
    await sql`create index on finding (site) where last_look = 'gone'`.execute(db);
    const own =
      'id fingerprint site cause rule kind severity service search facts traits first_seen first_at newest last_look ' +
      'back_at policy_waiver version touched decided claimed_at request comments';
    const there = (own: string, site: string): string =>
      `case when f.newest = 'seen' then s.${site} else f.${own} end as ${own}`;
    const lasts = [
      there('last_seen', 'newest'),
      there('last_at', 'newest_at'),
      there('looked_at', 'newest_at'),
    ];
    await sql
      .raw(
        `create view finding_now as select ${own.replaceAll(/\w+/g, 'f.$&,')} ${lasts.join(', ')},
        f.newest = 'seen' and f.first_seen = s.newest as is_first
        from finding f join site s on s.id = f.site`,
      )
      .execute(db);
  },
};

const migrations: Record<string, Migration> = {
  '0001-first': first,
  '0002-crawls-and-mail': crawlsAndMail,
  '0003-fleet': fleet,
  '0004-cheap-nights': cheapNights,
  '0005-only-changes': onlyChanges,
};

/** Brings the tables up to date. @throws what the database says, with nothing changed */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(migrations) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error instanceof Error && /corrupted migrations: previously executed migration/.test(error.message))
    throw new UsageError(
      'the database belongs to a newer version of Cookiewacht',
      'update this one, or name another database',
      { cause: error },
    );
  if (error !== undefined) throw error;
}

/** Empties what is made of events. @param history the events too: where a file is the truth, and not this table */
export async function emptyProjection(db: Kysely<Tables>, history: boolean): Promise<void> {
  const names = projected.map((name) => `"${name}"`);
  await sql.raw(`truncate ${names.join(', ')} restart identity`).execute(db);
  await sql`delete from meta where key = 'head'`.execute(db);
  if (!history) return;
  for (const table of ['event', 'event_finding']) {
    await sql.raw(`alter table "${table}" disable trigger append_only`).execute(db);
    await sql.raw(`truncate "${table}"`).execute(db);
    await sql.raw(`alter table "${table}" enable trigger append_only`).execute(db);
  }
}
