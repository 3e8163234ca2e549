/** Opens the desk: its database, its history, its evidence; and puts together what it can do. */
import { join } from 'node:path';
import { decisionDraft } from './act/decide.ts';
import { answerDraft, commentDraft, undoDraft } from './act/revise.ts';
import {
  passwordChanged,
  scheduleChanged,
  settingsChanged,
  tokenAdded,
  tokenRevoked,
  userAdded,
  userChanged,
} from './act/set-up.ts';
import type { Desk, TakenIn } from './desk.ts';
import { FolderStore } from './evidence/folder-store.ts';
import type { EvidenceStore } from './evidence/store.ts';
import { clearIncoming } from './intake/incoming.ts';
import { takeInArchive, takeInFolder, type Intake } from './intake/intake.ts';
import type { Limits } from './intake/unpack.ts';
import { verifyChain } from './log/chain.ts';
import { FileLog } from './log/file-log.ts';
import { watchedChain } from './log/watched-chain.ts';
import { History } from './log/history.ts';
import { lockFolder, type Lock } from './log/lock.ts';
import type { Draft } from './model/events.ts';
import { openQueries } from './query/queries.ts';
import { Standing, type Standings } from './query/standing.ts';
import { decisionsInForce } from './query/in-force.ts';
import { tidy } from './store/tidy.ts';
import { openAccounts } from './store/accounts.ts';
import { openEmbedded, openPostgres, type Database, type Trx } from './store/database.ts';

export interface DeskOptions {
  /** Folder of the desk: log, embedded database, evidence, and runs that come in. */
  data: string;
  /** PostgreSQL by its address; embedded if left out. */
  database?: string | undefined;
  /** Where evidence is kept; below `data` if left out. */
  evidence?: EvidenceStore | undefined;
  /** The current time; tests set it. */
  clock?: (() => Date) | undefined;
  limits?: Limits | undefined;
}

/** What commands and jobs need besides the desk itself. */
export interface OpenDesk extends Desk {
  readonly database: Database;
  readonly history: History;
  readonly evidence: EvidenceStore;
  /** How the findings stand now. */
  standings(): Promise<Standings>;
}

/** Name of the log in the folder of the desk. */
export const LOG_FILE = 'log.ndjson';

/**
 * Opens the desk of a folder.
 * @throws UsageError when another process uses it, the database does not answer, or the log was changed
 */
export async function openDesk(options: DeskOptions): Promise<OpenDesk> {
  const { data, clock = () => new Date() } = options;
  const opened: Array<() => Promise<void>> = [];
  const close = async (): Promise<void> => {
    for (const end of opened.splice(0).toReversed()) await end();
  };
  try {
    const { database, log } = await openStorage(options, opened);
    const incoming = join(data, 'incoming');
    await clearIncoming(incoming, { shared: log === null });
    const history = await History.open(database, log, clock);
    const evidence = options.evidence ?? new FolderStore(join(data, 'evidence'));
    const intake: Intake = {
      history,
      evidence,
      incoming,
      ...(options.limits ? { limits: options.limits } : {}),
    };
    return { ...deskOf(database, history, intake, clock), database, history, evidence, close };
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
}

/** The lock comes first and goes last. */
export async function openStorage(
  { data, database: url }: Pick<DeskOptions, 'data' | 'database'>,
  opened: Array<() => Promise<void>>,
): Promise<{ database: Database; log: FileLog | null }> {
  if (url !== undefined) {
    const database = await openPostgres(url);
    opened.push(() => database.close());
    return { database, log: null };
  }
  const lock: Lock = await lockFolder(data);
  opened.push(() => lock.release());
  const log = await FileLog.open(join(data, LOG_FILE));
  opened.push(() => log.close());
  const database = await openEmbedded(join(data, 'database'));
  opened.push(() => database.close());
  return { database, log };
}

function deskOf(
  database: Database,
  history: History,
  intake: Intake,
  clock: () => Date,
): Omit<Desk, 'close'> & Pick<OpenDesk, 'standings'> {
  const { db } = database;
  const standing = new Standing(db);
  const standings = () => standing.now(clock);
  /** Writes one event, and answers with its number. */
  const write = (make: (trx: Trx) => Promise<Draft | null>): Promise<number> =>
    history.write(async (trx) => ({ draft: await make(trx), result: (event: number) => event }));
  const tidied = async (taking: Promise<TakenIn>): Promise<TakenIn> => {
    const taken = await taking;
    // The run is there, whatever becomes of this.
    if (!taken.again) await tidy(database).catch(() => undefined);
    return taken;
  };
  const chain = async () => verifyChain(history.lines(), await history.head());
  return {
    queries: openQueries(database, intake.evidence, standings, {
      chain: watchedChain(history, clock),
      clock,
    }),
    accounts: openAccounts(db, history),
    clock,
    decide: (decide, act) =>
      history.write(async (trx) => {
        const draft = await decisionDraft(decide, act, clock(), trx);
        return { draft, result: (event) => ({ event, requested: draft.type === 'requested' }) };
      }),
    answer: (request, approved, act) => write((trx) => answerDraft(request, approved, act, clock(), trx)),
    undo: (event, act) => write((trx) => undoDraft(event, act, trx)),
    comment: (fingerprint, text, act) => write((trx) => commentDraft(fingerprint, text, act, trx)),
    addUser: (user, act) => write((trx) => userAdded(user, act, trx)),
    changeUser: (name, change, act) =>
      write(async (trx) => {
        const draft = await userChanged(name, change, act, trx);
        if (change.active === false) await trx.deleteFrom('session').where('person', '=', name).execute();
        return draft;
      }),
    resetPassword: (name, act) =>
      write(async (trx) => {
        const draft = await passwordChanged(name, act, trx);
        for (const table of ['password', 'session', 'sign_in_link'] as const)
          await trx.deleteFrom(table).where('person', '=', name).execute();
        return draft;
      }),
    addToken: ({ hash, ...token }, act) =>
      history.write(async (trx) => {
        const made = await tokenAdded(token, act, clock(), trx);
        await trx.insertInto('token_hash').values({ hash, id: made.token.id, last_used_at: null }).execute();
        return { draft: made.draft, result: () => made.token };
      }),
    revokeToken: (id, act) => write((trx) => tokenRevoked(id, act, trx)),
    changeSettings: (change, act) => write((trx) => settingsChanged(change, act, trx)),
    changeSchedule: (id, schedule, act) => write((trx) => scheduleChanged(id, schedule, act, trx)),
    takeInFolder: (folder, act) => tidied(takeInFolder(folder, act, intake)),
    takeInArchive: (archive, act) => tidied(takeInArchive(archive, act, intake)),
    standings,
    decisionsInForce: async () => decisionsInForce(await standings(), db, await history.head(), clock()),
    chain,
    onEvent: (listener) => history.onEvent(listener),
  };
}
