/** Does one site of a run: waits for its turn, has it crawled, puts the evidence into the store, and says that it is done. */
import { lookup } from 'node:dns/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hostOf, siteOf } from '../../rules/address.ts';
import { reasonOf } from '../../crawler/errors.ts';
import { siteQueue, type SiteJob } from './open.ts';
import { announcePart, removeParts } from './parts.ts';
import { begin, endSite, failAttempt, MOST_ATTEMPTS, postpone, taskOf, type Task } from './sites.ts';
import { runIn } from './stored-run.ts';
import { endTurns, takeTurns } from './turns.ts';
import type { Claimed, WorkerContext } from './worker-context.ts';
import { AskedToRest, type WorkerOptions } from './worker-options.ts';

/** Its job ends, or goes back into the queue: whatever happens, its run can end. */
export async function doSite(context: WorkerContext, job: Claimed<SiteJob>): Promise<void> {
  const { options, heartbeatSeconds, patiently } = context;
  const { fleet } = options;
  const { db } = fleet.database;
  const task = await patiently(() => taskOf(fleet, job.data));
  if (task === null) return leave(context, job.data, job.id);
  if (task.attempts >= MOST_ATTEMPTS) return giveUp(context, task, job.id);
  const keys = await keysOf(task, options);
  if (!(await patiently(() => takeTurns(db, keys, job.id, heartbeatSeconds)))) {
    await patiently(() => postpone(fleet, task, job.id, { group: siteOf(task.url) }));
    return;
  }
  let rest = 0;
  const stop = context.beat(siteQueue(fleet.rules), job.id);
  try {
    rest = await crawl(context, task, job.id);
  } finally {
    stop();
    await patiently(() => endTurns(db, job.id, rest)).catch(() => undefined);
  }
}

async function leave(
  { options: { fleet, say }, patiently }: WorkerContext,
  { site }: SiteJob,
  id: string,
): Promise<void> {
  say(`${site}: nothing to do (its run was deleted, or another worker has done it).`);
  await patiently(() => fleet.jobs.boss.complete(siteQueue(fleet.rules), id));
}

async function giveUp(
  { options: { fleet, say }, patiently }: WorkerContext,
  task: Task,
  id: string,
): Promise<void> {
  const why = task.reason ?? 'the worker that crawled it died';
  const reason = `the fleet gave up after ${MOST_ATTEMPTS} attempts: ${why}`;
  say(`${task.site}: ${reason}.`);
  await patiently(() => endSite(fleet, task, id, { state: 'failed', reason }));
}

/** Seconds for which the domain is to be left alone. */
async function crawl(context: WorkerContext, task: Task, id: string): Promise<number> {
  const { options, patiently } = context;
  const { fleet, crafts, signal, say, work } = options;
  const folder = await mkdtemp(join(work, 'site-'));
  try {
    if (!(await patiently(() => begin(fleet, task)))) {
      await leave(context, task, id);
      return 0;
    }
    const out = join(folder, 'run');
    const { rest } = await crafts.crawlSite(task, out, signal);
    await keep(context, task, { id, out });
    return rest;
  } catch (error) {
    if (signal.aborted) throw error;
    if (error instanceof AskedToRest) return await putBack(context, task, { id, asked: error });
    const reason = reasonOf(error);
    say(`${task.site}: attempt ${task.attempts + 1} of ${MOST_ATTEMPTS} failed: ${reason}.`);
    await patiently(() => failAttempt(fleet, task, id, reason));
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The site is crawled when its time is over, by whichever worker. */
async function putBack(
  { options: { fleet, say }, patiently }: WorkerContext,
  task: Task,
  { id, asked: { seconds, message } }: { id: string; asked: AskedToRest },
): Promise<number> {
  say(
    `${task.site}: ${message}; it is put back until then (attempt ${task.attempts + 1} of ${MOST_ATTEMPTS}).`,
  );
  const group = siteOf(task.url);
  await patiently(() => postpone(fleet, task, id, { group, seconds, reason: message }));
  return seconds;
}

async function keep(
  { options: { fleet, store, say }, patiently, storing }: WorkerContext,
  task: Task,
  { id, out }: { id: string; out: string },
): Promise<void> {
  const { key, files } = await runIn(out);
  await patiently(() => announcePart(fleet, task, key));
  await storing(() => store.put(key, out, files));
  const counts = await patiently(() => endSite(fleet, task, id, { state: 'done', part: key }));
  if (counts) return say(`${task.site}: done.`);
  say(`${task.site}: another worker was first; this result does not count.`);
  // Its run may have ended, with the parts that were there then.
  await storing(() => removeParts(fleet, store));
}

/** The domain, and the address where it can be told. */
async function keysOf({ url }: Task, { byAddress }: WorkerOptions): Promise<string[]> {
  const domain = `domain:${siteOf(url)}`;
  if (!byAddress) return [domain];
  const found = await lookup(hostOf(url)).catch(() => null);
  return found === null ? [domain] : [domain, `address:${found.address}`];
}
