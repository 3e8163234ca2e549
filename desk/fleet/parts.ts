/** The parts of runs that lie in the store: known by name before they are there, and removed when their run has ended. */
import type { EvidenceStore } from '../evidence/store.ts';
import type { Fleet, SiteJob } from './open.ts';

/** Remembers what a part is called before it is in the store, so that it is removed whatever happens. */
export async function announcePart({ database }: Fleet, { run, site }: SiteJob, part: string): Promise<void> {
  await database.db
    .insertInto('fleet_part')
    .values({ run, site, part })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * Removes the parts of all runs that have ended: the run has all that its parts had. Also those of a worker that was late,
 * and of one that died while it removed them.
 */
export async function removeParts({ database }: Fleet, store: EvidenceStore): Promise<void> {
  const parts = await database.db
    .selectFrom('fleet_part')
    .innerJoin('fleet_run', 'fleet_run.id', 'fleet_part.run')
    .select(['run', 'site', 'part'])
    .where('state', 'in', ['done', 'failed'])
    .execute();
  for (const { run, site, part } of parts) {
    await store.removeAll(part);
    await database.db
      .deleteFrom('fleet_part')
      .where('run', '=', run)
      .where('site', '=', site)
      .where('part', '=', part)
      .execute();
  }
}
