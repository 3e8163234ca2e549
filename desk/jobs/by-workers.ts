/** A crawl of the desk that the workers of a fleet make: queued under the crawl's own id, and watched until it has ended. */
import { setTimeout as pause } from 'node:timers/promises';
import { reasonOf } from '../../crawler/errors.ts';
import { filesToSend, hasPrograms } from '../../crawler/run/sent-files.ts';
import type { Fleet } from '../fleet/open.ts';
import { queueRun } from '../fleet/queue-run.ts';
import { standingOf, type Standing } from '../fleet/waiting.ts';
import type { CrawlProblem, CrawlProgress } from '../model/crawls.ts';
import { readPolicy } from './policy.ts';

interface CrawlByWorkers {
  /** Of the crawl: a desk that was stopped meanwhile finds the run again. */
  id: string;
  policy: string;
  /** All of the policy if empty. */
  sites: readonly string[];
  fleet: Fleet;
  /** Its hours are over. */
  expired: AbortSignal;
  /** The desk stops; the workers go on. */
  stopped: AbortSignal;
  onProgress: (progress: CrawlProgress) => void;
  /** The run that came out, which the desk has. */
  taken(manifest: string): Promise<void>;
}

const POLL_MS = 2000;

/** What is wrong, or null. @throws what the database says */
export async function crawlByWorkers(crawl: CrawlByWorkers): Promise<CrawlProblem | null> {
  const { id, fleet, expired, stopped, onProgress } = crawl;
  const { db } = fleet.database;
  if ((await standingOf(fleet.database, id)) === null) {
    const refused = await queue(crawl).catch(reasonOf);
    if (refused !== null) return { kind: 'wrong', detail: refused.slice(0, 600) };
  }
  const ends = AbortSignal.any([expired, stopped]);
  while (!ends.aborted) {
    const standing = await standingOf(fleet.database, id);
    if (standing === null) return { kind: 'wrong', detail: 'somebody deleted it from the queue' };
    const problem = problemOf(standing);
    if (problem !== null) return problem;
    if (standing.state === 'done' && standing.manifest !== null) {
      await crawl.taken(standing.manifest);
      return null;
    }
    onProgress(progressOf(standing));
    await pause(POLL_MS, null, { signal: ends }).catch(() => undefined);
  }
  // Workers leave the sites of a run alone that is not there.
  if (!stopped.aborted) await db.deleteFrom('fleet_run').where('id', '=', id).execute();
  return { kind: 'late', detail: 'the workers did not end it in time' };
}

/** Why it cannot be queued, or null. @throws Error for a policy that cannot be read */
async function queue({ id, policy: path, sites: wanted, fleet }: CrawlByWorkers): Promise<string | null> {
  const { policy, text, file } = await readPolicy(path);
  const files = await filesToSend(policy, file);
  if (hasPrograms(files))
    return `${path}: names rules of its own, and these are programs: crawl it with --queue and --allow-code`;
  const sites = policy.sites.filter((site) => wanted.length === 0 || wanted.includes(site.id));
  const missing = wanted.find((site) => !sites.some((each) => each.id === site));
  if (missing !== undefined) return `${path}: has no site ${missing}`;
  await queueRun(fleet, {
    id,
    policy: text,
    source: path,
    args: ['--per-host', '1'],
    journeys: ['none', 'accept', 'reject', 'withdraw'],
    devices: policy.devices ?? ['desktop'],
    language: policy.language,
    sites: sites.map((site) => ({ id: site.id, url: site.url })),
    files,
  });
  return null;
}

/** A run that came out and that the desk refused is in the store all the same. */
function problemOf({ state, reason }: Standing): CrawlProblem | null {
  const detail = reason?.slice(0, 600) ?? 'no worker says why';
  if (state === 'failed') return { kind: 'wrong', detail };
  return state === 'done' && reason !== null ? { kind: 'refused', detail } : null;
}

function progressOf({ state, sites: { waiting, done, failed } }: Standing): CrawlProgress {
  const total = waiting + done + failed;
  const line = state === 'assembling' ? 'the run is put together' : `${done + failed} of ${total} sites`;
  return { done: done + failed, total: total || null, line };
}
