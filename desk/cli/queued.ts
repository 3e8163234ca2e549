/** A run that workers crawl: put into the queue, watched, and fetched when it has ended. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { QueueRequest } from '../../crawler/run/queue-request.ts';
import { say } from '../../crawler/cli/output.ts';
import { UsageError, reasonOf } from '../../crawler/errors.ts';
import { digest, manifestFile } from '../../crawler/run/manifest.ts';
import { createEvidence } from '../evidence/create.ts';
import type { EvidenceStore } from '../evidence/store.ts';
import { openFleet, type Fleet } from '../fleet/open.ts';
import { isAway, withPatience } from '../fleet/patience.ts';
import { queueRun } from '../fleet/queue-run.ts';
import { fetchWhole } from '../fleet/stored-run.ts';
import { standingOf, type Standing } from '../fleet/waiting.ts';

const POLL_MS = 1000;

/** Queues the run, and fetches it. Null where it was only queued. @throws UsageError when nothing comes of it */
export async function crawlByWorkers(request: QueueRequest): Promise<{ folder: string } | null> {
  const { database, evidence, out, signal, sites } = request;
  const store = evidence === undefined ? null : createEvidence(evidence, process.env);
  await store?.ready();
  const fleet = await openFleet(database, { onError: () => undefined });
  try {
    const earlier = store === null ? null : await earlierRun(request, fleet, store);
    const { database: _database, evidence: _evidence, out: _out, signal: _signal, ...asked } = request;
    const run = await queueRun(fleet, { ...asked, baseline: earlier });
    say(
      `Queued ${sites.length === 1 ? '1 site' : `${sites.length} sites`} as run ${run}, for workers with the rules ${fleet.rules}.`,
    );
    if (store === null) return null;
    const manifest = await ended(fleet, run, signal);
    if (manifest === null) {
      say(`The run goes on without you: the desk shows it when it has ended.`);
      return null;
    }
    const folder = out ?? join('runs', run);
    await fetchWhole(store, manifest, folder, { signal, say }).catch((error: unknown) => {
      throw new UsageError(
        `run ${run}: cannot be fetched (${reasonOf(error)})`,
        'the desk shows it; name the store that the workers have with --evidence',
        { cause: error },
      );
    });
    return { folder };
  } finally {
    await fleet.close();
  }
}

/**
 * The manifest of the run to compare with; `none-yet` where `latest` finds none.
 * @throws UsageError when the store does not have it
 */
async function earlierRun(
  { baseline, source }: QueueRequest,
  { database: { db } }: Fleet,
  store: EvidenceStore,
): Promise<string | null> {
  if (baseline === null) return null;
  if (baseline !== 'latest') {
    const manifest = await digest(join(baseline, manifestFile)).catch((error: unknown) => {
      throw new UsageError(
        `--baseline ${baseline}: is no run that can be read (${reasonOf(error)})`,
        'name the directory of a run, or `latest`',
        { cause: error },
      );
    });
    if (await store.has(manifest.sha256)) return manifest.sha256;
    throw new UsageError(
      `--baseline ${baseline}: ${store.shown} has no such run, and workers find it nowhere else`,
      'name a run that workers made, or leave it out and use `cookiewacht compare` afterwards',
    );
  }
  const runs = await db
    .selectFrom('fleet_run')
    .select('manifest')
    .where('state', '=', 'done')
    .where('source', '=', source)
    .orderBy('queued_at', 'desc')
    .limit(20)
    .execute();
  for (const { manifest } of runs) if (manifest !== null && (await store.has(manifest))) return manifest;
  say('No earlier run of this policy is there: every finding is new.');
  return 'none-yet';
}

/** The manifest of the run; null when the user stops waiting. */
async function ended({ database }: Fleet, run: string, signal: AbortSignal): Promise<string | null> {
  let told = '';
  while (!signal.aborted) {
    const standing = await withPatience(() => standingOf(database, run), {
      signal,
      say,
      what: 'the database is away',
      again: isAway,
    });
    if (standing === null)
      throw new UsageError(`run ${run}: was deleted while it was crawled`, 'queue it again');
    if (standing.state === 'failed')
      throw new UsageError(
        `run ${run}: cannot be assembled (${standing.reason ?? 'unknown reason'})`,
        'the log of the workers says more; queue it again',
      );
    if (standing.state === 'done') return standing.manifest;
    const line = lineOf(standing);
    if (line !== told) say(line);
    told = line;
    await pause(POLL_MS, null, { signal }).catch(() => undefined);
  }
  return null;
}

function lineOf({ state, sites: { waiting, done, failed } }: Standing): string {
  if (state === 'assembling') return 'All sites have ended; the run is put together.';
  const count = `${done + failed} of ${waiting + done + failed} sites`;
  return failed > 0 ? `${count}, ${failed} of which failed` : count;
}
