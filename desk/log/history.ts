/**
 * Writes events: one after the other, each with its place in the tables, whole or not at all. In the embedded set-up the file is
 * the truth and the tables follow it; with PostgreSQL the table of events is the truth.
 */
import { sql } from 'kysely';
import { UsageError } from '../../crawler/errors.ts';
import { eventSchema, type DeskEvent, type Draft } from '../model/events.ts';
import type { Database, Db, Trx } from '../store/database.ts';
import { emptyProjection } from '../store/migrations.ts';
import { project } from '../store/project.ts';
import { link, piecesOf, readLink, start, type Head } from './chain.ts';
import type { FileLog } from './file-log.ts';

/** Any number that no other program locks: of this desk's history. */
const LOCK = 0x636f6f6b;
/** Lines that are read from the table of events at once. */
const BATCH = 500;

export class History {
  readonly #database: Database;
  readonly #log: FileLog | null;
  readonly #clock: () => Date;
  readonly #listeners = new Set<(event: DeskEvent) => void>();
  #last: Promise<unknown> = Promise.resolve();

  private constructor(database: Database, log: FileLog | null, clock: () => Date) {
    this.#database = database;
    this.#log = log;
    this.#clock = clock;
  }

  /**
   * Opens the history, and brings the tables up to it.
   * @throws UsageError when the log is shorter than what the tables know, or a link is broken
   */
  static async open(database: Database, log: FileLog | null, clock: () => Date): Promise<History> {
    const history = new History(database, log, clock);
    if (log !== null) await history.#catchUp();
    return history;
  }

  /**
   * Writes an event. `make` reads what it needs within the transaction and gives the draft, or null to write nothing.
   * Returns when the event is on the disk.
   * @throws what `make` throws, and DeskError `storage-full`; then nothing was changed
   */
  write<T>(make: (trx: Trx) => Promise<{ draft: Draft | null; result: (event: number) => T }>): Promise<T> {
    const run = this.#last.then(() => this.#write(make));
    this.#last = run.catch(() => undefined);
    return run;
  }

  /** The file of the embedded set-up; null with PostgreSQL. */
  get log(): FileLog | null {
    return this.#log;
  }

  /** Reads, outside a transaction. */
  read<T>(query: (db: Db) => Promise<T>): Promise<T> {
    return query(this.#database.db);
  }

  onEvent(listener: (event: DeskEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  head(db: Db = this.#database.db): Promise<Head> {
    return headOf(db);
  }

  /** The lines of the log, oldest first: of the file, or of the table. */
  lines(): AsyncIterable<string> {
    return this.#log?.lines() ?? linesOfTable(this.#database.db);
  }

  /**
   * Makes the tables again from the log, whatever they hold; passwords and sessions stay.
   * @throws UsageError when a link is broken; with PostgreSQL nothing was changed then
   */
  static async rebuild(database: Database, log: FileLog | null): Promise<Head> {
    const { db } = database;
    if (log !== null) {
      await db.transaction().execute((trx) => emptyProjection(trx, true));
      await new History(database, log, () => new Date()).#catchUp();
      return headOf(db);
    }
    await db.transaction().execute(async (trx) => {
      await emptyProjection(trx, false);
      let head = start;
      for await (const line of linesOfTable(trx)) head = await replay(line, head, trx, { events: false });
    });
    return headOf(db);
  }

  /**
   * Fills an empty history with the lines of another one.
   * @throws UsageError when it is not empty, or a link is broken; then nothing was changed
   */
  async fill(lines: AsyncIterable<string>): Promise<Head> {
    const { db } = this.#database;
    await db.transaction().execute(async (trx) => {
      if (this.#log === null) await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(trx);
      if ((await headOf(trx)).seq > 0)
        throw new UsageError('the desk has a history already', 'restore into an empty folder or database');
      let head = start;
      for await (const line of lines) {
        const next = await replay(line, head, trx, { events: true });
        if (this.#log !== null) await this.#log.appendLine(line);
        head = next;
      }
      await this.#log?.sync();
    });
    return headOf(db);
  }

  async #write<T>(
    make: (trx: Trx) => Promise<{ draft: Draft | null; result: (event: number) => T }>,
  ): Promise<T> {
    let appended = false;
    let event: DeskEvent | null = null;
    try {
      const result = await this.#database.db.transaction().execute(async (trx) => {
        if (this.#log === null) await sql`select pg_advisory_xact_lock(${LOCK}::bigint)`.execute(trx);
        const linked = await this.#link(make, trx);
        if (linked.event === null) return linked.result(linked.seq);
        event = linked.event;
        await project(event, piecesOf(event), trx);
        await setHead(event, trx);
        // Last of all: what is in the file has happened.
        await this.#log?.append(event);
        appended = true;
        return linked.result(event.seq);
      });
      if (event !== null) for (const listener of this.#listeners) listener(event);
      return result;
    } catch (error) {
      // It is in the file, and so it holds: the tables follow before anybody reads them.
      if (appended && this.#log !== null) await this.#catchUp();
      throw error;
    }
  }

  /** Apart, so that no draft of a large run is held beside its event. */
  async #link<T>(
    make: (trx: Trx) => Promise<{ draft: Draft | null; result: (event: number) => T }>,
    trx: Trx,
  ): Promise<{ event: DeskEvent | null; seq: number; result: (event: number) => T }> {
    const { draft, result } = await make(trx);
    const head = await headOf(trx);
    const event = draft === null ? null : link(draft, head, this.#clock().toISOString());
    return { event, seq: head.seq, result };
  }

  /** Applies the events of the file that the tables do not have. */
  async #catchUp(): Promise<void> {
    const log = this.#log;
    if (log === null) return;
    const { db } = this.#database;
    const known = await headOf(db);
    let head = start;
    let pending: string[] = [];
    const apply = async (): Promise<void> => {
      const lines = pending;
      pending = [];
      if (lines.length > 0)
        await db.transaction().execute(async (trx) => {
          for (const line of lines) head = await replay(line, head, trx, { events: true });
        });
    };
    let seq = 0;
    for await (const line of log.lines()) {
      seq += 1;
      if (seq < known.seq) continue;
      if (seq === known.seq) {
        head = sameHead(line, known, log.path);
        continue;
      }
      pending.push(line);
      if (pending.length >= 100) await apply();
    }
    if (seq < known.seq)
      throw new UsageError(
        `${log.path}: ends with event ${seq}, and the database knows ${known.seq}: somebody cut it off`,
        'restore the file from a backup; `cookiewacht desk verify` says more',
      );
    await apply();
  }
}

function sameHead(line: string, known: Head, path: string): Head {
  const parsed = eventSchema.safeParse(JSON.parse(line)).data;
  if (parsed?.seq === known.seq && parsed.hash === known.hash) return known;
  throw new UsageError(
    `${path}: event ${known.seq} is not the one that the database knows: somebody changed the file`,
    'restore the file from a backup; `cookiewacht desk verify` says more',
  );
}

async function replay(line: string, head: Head, trx: Trx, { events }: { events: boolean }): Promise<Head> {
  const read = readLink(line, head);
  if ('broken' in read)
    throw new UsageError(
      `event ${read.broken.seq} of the history is broken (${read.broken.what})`,
      'restore the log from a backup; `cookiewacht desk verify` says more',
    );
  await project(read.event, events ? [line] : null, trx);
  await setHead(read.event, trx);
  return { seq: read.event.seq, hash: read.event.hash };
}

/** The last event that the tables have. */
export async function headOf(db: Pick<Db, 'selectFrom'>): Promise<Head> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', 'head').executeTakeFirst();
  if (row === undefined) return start;
  const [seq = '0', hash = ''] = row.value.split(' ');
  return { seq: Number(seq), hash };
}

async function setHead({ seq, hash }: Head, trx: Trx): Promise<void> {
  const value = `${seq} ${hash}`;
  await trx
    .insertInto('meta')
    .values({ key: 'head', value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

/** The lines of the table of events, oldest first. */
export async function* linesOfTable(db: Pick<Db, 'selectFrom'>): AsyncGenerator<string> {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('event')
      .select(['seq', 'line'])
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(BATCH)
      .execute();
    for (const { line } of rows) yield line;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}
