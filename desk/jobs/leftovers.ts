/** What a desk leaves that is ended by force while it crawls: runs that are half made, and jobs that nobody does any more. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PgBoss } from 'pg-boss';
import type { CrawlProblem } from '../model/crawls.ts';
import type { Db } from '../store/database.ts';

/** What is wrong with such a crawl. */
export const cutOff: CrawlProblem = { kind: 'died', detail: 'the desk ended while it ran' };

/** `<crawl>-<attempt>`, and what lies beside it for the time of the attempt. */
const ofAttempt = /^([\da-f-]{36}-\d+)(?:\.decisions\.json)?$/;

/** Removes what attempts left that no longer run; another desk on the same database may be at its own. */
export async function clearAttempts(folder: string, db: Db): Promise<void> {
  // The names come first: of a folder that appears meanwhile the attempt may not be known yet.
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const running = await db
    .selectFrom('crawl')
    .select(['id', 'attempt'])
    .where('state', '=', 'running')
    .execute();
  const living = new Set(running.map(({ id, attempt }) => `${id}-${attempt}`));
  for (const name of names) {
    const attempt = ofAttempt.exec(name)?.[1];
    if (attempt !== undefined && !living.has(attempt))
      await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Hands the job of a crawl back to the queue, at once instead of when its heartbeat is missed. */
export async function handBack(queue: string, crawl: string, boss: PgBoss): Promise<void> {
  const jobs = await boss.findJobs(queue, { data: { crawl } });
  for (const { id, state } of jobs) if (state === 'active') await boss.fail(queue, id, cutOff);
}
