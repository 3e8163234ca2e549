/** Opens the database: PGlite in a folder, or PostgreSQL by its address. Everything after that is the same for both. */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { dataDir } from '@electric-sql/pglite-prepopulatedfs';
import { Kysely, PGliteDialect, PostgresDialect, sql, type Transaction } from 'kysely';
import { Pool } from 'pg';
import { UsageError, reasonOf } from '../../crawler/errors.ts';
import { migrate } from './migrations.ts';
import type { Tables } from './tables.ts';

/** How long a connection is waited for, also where all are in use. */
const CONNECTION_MS = 30_000;

/** Queries outside a transaction. Inside one only the transaction may be asked: PGlite waits for ever on anything else. */
export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;

export interface Database {
  readonly kind: 'embedded' | 'postgresql';
  readonly db: Db;
  /** What pg-boss needs beside it: the embedded database, or the address. */
  readonly engine: { pglite: PGlite } | { url: string };
  close(): Promise<void>;
}

/** Pages that the embedded database keeps in memory; the system's own cache has the rest. */
const SHARED_BUFFERS = '32MB';

/** @param folder where the embedded database lives; the caller holds its lock */
export async function openEmbedded(folder: string): Promise<Database> {
  const pglite = await startPglite(folder);
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  await migrate(db);
  return { kind: 'embedded', db, engine: { pglite }, close: () => db.destroy() };
}

/**
 * A new folder is unpacked beside its place and then moved: one that a crash leaves half made is never opened.
 * A prepared one saves initdb, which takes longer in WebAssembly than all else.
 */
async function startPglite(folder: string): Promise<PGlite> {
  if (!existsSync(folder)) {
    const half = `${folder}.new`;
    await rm(half, { recursive: true, force: true });
    await mkdir(dirname(folder), { recursive: true });
    const first = await PGlite.create({ dataDir: half, loadDataDir: await dataDir() });
    await first.close();
    await rename(half, folder);
  }
  return PGlite.create({
    dataDir: folder,
    startParams: [...PGlite.defaultStartParams, '-c', `shared_buffers=${SHARED_BUFFERS}`],
  });
}

/**
 * @param url `postgresql://user@host/database`; `mostMs`: how long a connection is waited for
 * @throws UsageError when it does not answer, or is not for this version or this user
 */
export async function openPostgres(url: string, mostMs = CONNECTION_MS): Promise<Database> {
  if (!/^postgres(?:ql)?:\/\//.test(url) || !URL.canParse(url))
    throw new UsageError(
      `\`${withoutPassword(url)}\` is no address of PostgreSQL`,
      'give one such as postgresql://desk@localhost/desk',
    );
  const pool = new Pool({
    connectionString: url,
    max: 10,
    application_name: 'cookiewacht-desk',
    // What answers may be no PostgreSQL, or one that hangs.
    connectionTimeoutMillis: mostMs,
  });
  // A connection that breaks while nobody uses it; the next query makes a new one.
  pool.on('error', () => undefined);
  // One that breaks in a transaction, between two of its queries: the next of them fails, and says why.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    await db.destroy();
    throw new UsageError(
      `the database does not answer (${reasonOf(error)})`,
      'check --database (or DATABASE_URL), e.g. postgresql://desk@localhost/desk',
      { cause: error },
    );
  }
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `the database cannot be prepared (${reasonOf(error)})`,
      'let its user make tables and schemas in it (grant create), or name another one',
      { cause: error },
    );
  }
  return { kind: 'postgresql', db, engine: { url }, close: () => db.destroy() };
}

/** What comes before the last @ may be a password. */
function withoutPassword(url: string): string {
  const at = url.lastIndexOf('@');
  return (at < 0 ? url : `${url.split(':', 1)[0]}://…${url.slice(at)}`).slice(0, 60);
}
