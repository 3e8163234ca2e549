/** A connection to PostgreSQL that ends at a bad moment fails its query; the process goes on. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAway } from '../../../desk/fleet/patience.ts';
import { openPostgres, type Database, type Db, type Trx } from '../../../desk/store/database.ts';
import { startPostgres, type PostgresServer } from '../../support/desk/postgres.ts';

let postgres: PostgresServer;
let database: Database;
const emitted: unknown[] = [];
const note = (error: unknown): void => void emitted.push(error);
beforeAll(async () => {
  postgres = await startPostgres();
  database = await openPostgres(await postgres.newDatabase());
  process.on('uncaughtExceptionMonitor', note);
});
afterAll(async () => {
  process.off('uncaughtExceptionMonitor', note);
  await database.close();
  await postgres.stop();
});

const processOf = async (db: Db | Trx): Promise<number> => {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  return rows[0]?.pid ?? 0;
};
/** Ends it, as PostgreSQL does when it stops. */
const endConnection = async (pid: number): Promise<void> => {
  await sql`select pg_terminate_backend(${pid}, 5000)`.execute(database.db);
  // What the server last said to it is read by then.
  await new Promise((done) => setTimeout(done, 50));
};

test('between two queries of a transaction, which then fails as if the database were away', async () => {
  const broken = database.db.transaction().execute(async (trx) => {
    await endConnection(await processOf(trx));
    await sql`select 1`.execute(trx);
  });
  const error = await broken.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(isAway(error)).toBe(true);
  expect(await processOf(database.db)).toBeGreaterThan(0);
  expect(emitted).toEqual([]);
});

test('while nobody uses it', async () => {
  const idle = await database.db.connection().execute(processOf);
  const other = database.db.connection().execute(async (first) => {
    const pid = await processOf(first);
    return pid === idle ? database.db.connection().execute(() => endConnection(idle)) : endConnection(idle);
  });
  await other.catch((error: unknown) => expect(isAway(error)).toBe(true));
  expect(await processOf(database.db)).toBeGreaterThan(0);
  expect(emitted).toEqual([]);
});
