/** The last job of a run: makes one run of what its sites left in the store, and hands it to the desk. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { reasonOf } from '../../crawler/errors.ts';
import type { AboutParts } from '../../crawler/run/about-parts.ts';
import { openDesk } from '../open.ts';
import { DeskError } from '../model/requests.ts';
import type { Fleet } from './open.ts';
import { removeParts } from './parts.ts';
import { fetchRun, runIn } from './stored-run.ts';
import type { WorkerOptions } from './worker-options.ts';

export interface Assembling extends WorkerOptions {
  /** Does it until the database answers. */
  patiently<T>(work: () => Promise<T>): Promise<T>;
  /** Does it until the store answers. */
  storing<T>(work: () => Promise<T>): Promise<T>;
}

/** Attempts after which a run counts as one that cannot be assembled. */
const MOST_ATTEMPTS = 3;

/** @throws Error when this attempt failed, and another one may succeed */
export async function assembleRun(run: string, options: Assembling): Promise<void> {
  const { fleet, store, crafts, signal, say, work, patiently, storing } = options;
  const asked = await patiently(() => askedOf(fleet, run));
  if (asked === null) {
    // Whoever assembled it may have died before its parts were removed.
    await storing(() => removeParts(fleet, store));
    return say(`Run ${run}: was deleted, or is assembled already; nothing is done.`);
  }
  const folder = await mkdtemp(join(work, 'run-'));
  try {
    const parts = join(folder, 'parts');
    await mkdir(parts);
    for (const { site, part } of asked.done)
      await storing(async () => {
        await rm(join(parts, site), { recursive: true, force: true });
        await fetchRun(store, part, join(parts, site));
      });
    const about = join(folder, 'about.json');
    const out = join(folder, 'whole');
    await writeFile(about, JSON.stringify(asked.about));
    const baseline = await baselineOf(asked.baseline, folder, options);
    await crafts.assemble({ parts, about, baseline, out }, signal);
    const { key, files } = await runIn(out);
    const refused = await takeIn(out, options);
    await storing(() => store.put(key, out, files));
    await patiently(() => finish(fleet, run, { state: 'done', manifest: key, reason: refused }));
    await storing(() => removeParts(fleet, store));
    say(
      `Run ${run}: ${asked.done.length} sites, ${asked.failed} failed; ${key.slice(0, 12)} in ${store.shown}.`,
    );
  } catch (error) {
    if (signal.aborted || asked.attempts < MOST_ATTEMPTS) throw error;
    await patiently(() => finish(fleet, run, { state: 'failed', manifest: null, reason: reasonOf(error) }));
    say(`Run ${run}: cannot be assembled: ${reasonOf(error)}.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface AskedRun {
  done: Array<{ site: string; part: string }>;
  failed: number;
  attempts: number;
  about: AboutParts;
  /** Manifest of the earlier run. */
  baseline: string | null;
}

async function askedOf({ database }: Fleet, run: string): Promise<AskedRun | null> {
  const row = await database.db
    .updateTable('fleet_run')
    .set({ attempts: sql`attempts + 1` })
    .where('id', '=', run)
    .where('state', '=', 'assembling')
    .returning(['source', 'policy', 'asked', 'queued_at', 'attempts', sql<Date>`now()`.as('now')])
    .executeTakeFirst();
  if (row === undefined) return null;
  const sites = await database.db
    .selectFrom('fleet_site')
    .select(['site', 'state', 'part', 'reason'])
    .where('run', '=', run)
    .orderBy('site')
    .execute();
  const { baseline = null } = row.asked;
  const failed = sites.filter(({ state }) => state === 'failed');
  return {
    done: sites.flatMap(({ site, part, state }) =>
      state === 'done' && part !== null ? [{ site, part }] : [],
    ),
    failed: failed.length,
    attempts: row.attempts,
    baseline: baseline === 'none-yet' ? null : baseline,
    about: {
      startedAt: row.queued_at.toISOString(),
      endedAt: row.now.toISOString(),
      policySource: row.source,
      policy: row.policy,
      journeys: row.asked.journeys,
      devices: row.asked.devices,
      language: row.asked.language,
      formats: row.asked.formats ?? [],
      junitInconclusive: row.asked.junitInconclusive ?? 'skipped',
      firstNight: baseline === 'none-yet',
      failed: Object.fromEntries(failed.map(({ site, reason }) => [site, reason ?? 'unknown'])),
    },
  };
}

/** The folder with the report of the earlier run. @throws Error when the store has it no more */
async function baselineOf(
  manifest: string | null,
  within: string,
  { store, storing }: Assembling,
): Promise<string | null> {
  if (manifest === null) return null;
  const folder = join(within, 'baseline');
  await storing(async () => {
    await rm(folder, { recursive: true, force: true });
    await fetchRun(store, manifest, folder, (path) => path === 'report.json');
  });
  return folder;
}

async function finish(
  { database }: Fleet,
  run: string,
  end: { state: 'done' | 'failed'; manifest: string | null; reason: string | null },
): Promise<void> {
  await database.db
    .updateTable('fleet_run')
    .set({ ...end, ended_at: sql`now()` })
    .where('id', '=', run)
    .execute();
}

/** Why the desk did not take it in; null when it did. The run is in the store all the same. */
async function takeIn(out: string, { url, store, work, say, signal }: Assembling): Promise<string | null> {
  const desk = await openDesk({ data: join(work, 'desk'), database: url, evidence: store });
  try {
    await desk.takeInFolder(out, { by: 'command' });
    return null;
  } catch (error) {
    if (signal.aborted || !(error instanceof DeskError)) throw error;
    say(`The desk does not take the run in: ${error.message}.`);
    return error.message.slice(0, 300);
  } finally {
    await desk.close();
  }
}
