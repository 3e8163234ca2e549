/** Verifies the history of a desk that is not running: its file against its links, and against what the database knows. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../crawler/errors.ts';
import { start, verifyChain } from '../log/chain.ts';
import { linesOf } from '../log/file-log.ts';
import { headOf, linesOfTable } from '../log/history.ts';
import { lockFolder } from '../log/lock.ts';
import type { ChainState } from '../model/views.ts';
import { LOG_FILE, type DeskOptions } from '../open.ts';
import { openEmbedded, openPostgres } from '../store/database.ts';

/** The state of a chain, and whether it holds a hash that somebody kept elsewhere. */
export interface Verified extends ChainState {
  /** Null if no hash was asked for. */
  holdsHead: boolean | null;
}

/**
 * @param head a hash from a mail or a manifest, which the chain must hold
 * @throws UsageError when there is no desk, or a process uses it
 */
export async function verifyDesk(
  { data, database }: Pick<DeskOptions, 'data' | 'database'>,
  head: string | null,
): Promise<Verified> {
  if (database !== undefined) {
    const opened = await openPostgres(database);
    try {
      return await follow(linesOfTable(opened.db), await headOf(opened.db), head);
    } finally {
      await opened.close();
    }
  }
  const log = join(data, LOG_FILE);
  const folder = join(data, 'database');
  if (!existsSync(log) && !existsSync(folder))
    throw new UsageError(`${data}: there is no desk in this folder`, 'name its folder with --data DIR');
  const lock = await lockFolder(data);
  try {
    const known = await embeddedHead(folder);
    if (!existsSync(log))
      return {
        events: 0,
        head: start.hash,
        broken: known.seq === 0 ? null : { seq: 1, what: 'cut-off' },
        holdsHead: head === null ? null : false,
      };
    return await follow(linesOf(log), known, head);
  } finally {
    await lock.release();
  }
}

async function embeddedHead(folder: string): ReturnType<typeof headOf> {
  if (!existsSync(folder)) return start;
  const opened = await openEmbedded(folder);
  try {
    return await headOf(opened.db);
  } finally {
    await opened.close();
  }
}

async function follow(
  lines: AsyncIterable<string>,
  known: Awaited<ReturnType<typeof headOf>>,
  head: string | null,
): Promise<Verified> {
  let holdsHead = false;
  async function* watched(): AsyncGenerator<string> {
    for await (const line of lines) {
      if (head !== null && line.includes(`"hash":"${head}"`)) holdsHead = true;
      yield line;
    }
  }
  const state = await verifyChain(watched(), known);
  return { ...state, holdsHead: head === null ? null : holdsHead };
}
