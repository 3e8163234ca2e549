/**
 * Opens pg-boss, the queue of jobs, on the desk's own database: PGlite or PostgreSQL, in a schema of its own. It keeps to the
 * store's rule: inside a transaction only that transaction is asked (`inside`), since PGlite waits for ever on anything else.
 */
import type { PGlite } from '@electric-sql/pglite';
import { fromKysely, fromPglite, PgBoss, type ConstructorOptions, type ConnectionOptions } from 'pg-boss';
import { reasonOf, UsageError } from '../../crawler/errors.ts';
import type { Database, Trx } from '../store/database.ts';

/** The schema of its tables: nothing of the desk is in it, and `rebuild` leaves it alone. */
const SCHEMA = 'jobs';
/** Connections to PostgreSQL beside the desk's own. */
const CONNECTIONS = 4;
/** How long `stop` waits for jobs that run, in milliseconds, before they count as failed and are tried again. */
const PATIENCE = 20_000;

export interface BossOptions extends Pick<
  ConstructorOptions,
  'superviseIntervalSeconds' | 'monitorIntervalSeconds' | 'clock'
> {
  /** Whether this process sends the jobs of schedules; one process of a desk is enough. */
  schedule?: boolean;
  /** Told what goes wrong between jobs, e.g. that the database is away; it goes on by itself. */
  onError?: (reason: string) => void;
}

export interface Boss {
  readonly boss: PgBoss;
  /** For `boss.send(queue, data, inside(trx))` and the like: the job exists when the transaction is committed, or not at all. */
  inside(trx: Trx): ConnectionOptions;
  /** Takes no more jobs, waits a while for those that run, and lets go of the database. */
  stop(options?: { patience?: number }): Promise<void>;
}

/**
 * Opens it, and makes or updates its tables.
 * @param database where: `{ engine: { url } }` is enough, for a process that has no desk
 * @throws UsageError when the database does not answer
 */
export async function openBoss(
  { engine }: Pick<Database, 'engine'>,
  { schedule = false, onError = () => undefined, ...timing }: BossOptions = {},
): Promise<Boss> {
  const boss = new PgBoss({
    schema: SCHEMA,
    schedule,
    registerInstance: false,
    ...timing,
    ...('pglite' in engine
      ? { db: onPglite(engine.pglite), backend: 'pglite', reindex: false, monitorVacuum: false }
      : { connectionString: engine.url, max: CONNECTIONS, application_name: 'cookiewacht-jobs' }),
  });
  // Without a listener an error would end the process.
  boss.on('error', (error) => onError(reasonOf(error)));
  try {
    await boss.start();
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => undefined);
    throw new UsageError(
      `the queue of jobs cannot be opened (${reasonOf(error)})`,
      'check that the database answers, and that its user may create a schema',
      { cause: error },
    );
  }
  return {
    boss,
    inside: (trx) => ({ db: fromKysely(trx) }),
    stop: ({ patience = PATIENCE } = {}) => boss.stop({ graceful: patience > 0, timeout: patience }),
  };
}

/** A script of pg-boss is a transaction: what stands between its first and its last word. */
const SCRIPT = /^\s*BEGIN;([\s\S]*)COMMIT;\s*$/;

/**
 * pg-boss's own adapter leaves a failed script open until its next statement; on the one connection of PGlite a decision could
 * come between and fail with it. Here a script is whole or not at all.
 */
function onPglite(pglite: PGlite): ReturnType<typeof fromPglite> {
  const own = fromPglite(pglite);
  return {
    ...own,
    executeSql: async (text, values) => {
      const script = values?.length ? undefined : SCRIPT.exec(text)?.[1];
      if (script === undefined) return own.executeSql(text, values);
      const results = await pglite.transaction((trx) => trx.exec(script));
      return { rows: results.flatMap(({ rows }) => rows) };
    },
  };
}
