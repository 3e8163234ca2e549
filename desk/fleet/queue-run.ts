/** Puts a run into the queue: a job for each of its sites, all of them or none. */
import type { AskedRun } from '../../crawler/run/queue-request.ts';
import { siteOf } from '../../rules/address.ts';
import { runIdOf } from '../../rules/evidence/run-id.ts';
import { sql } from 'kysely';
import { hasPrograms } from '../../crawler/run/sent-files.ts';
import { siteQueue, withOwnRules, type Fleet, type SiteJob } from './open.ts';

interface QueuedRun extends AskedRun {
  /** Manifest of the earlier run to compare with; `none-yet` where there is none. */
  baseline?: string | null;
  /** By what it is known in the queue; by default the time. */
  id?: string;
}

/** Rows of one statement. */
const AT_ONCE = 1000;

/** The id of the run, by the clock of the database. */
export async function queueRun(fleet: Fleet, asked: QueuedRun): Promise<string> {
  const { policy, source, sites, id: known, ...how } = asked;
  const { database, jobs, rules } = hasPrograms(asked.files) ? withOwnRules(fleet) : fleet;
  return database.db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ now: Date }>`select now() as now`.execute(trx);
    const id = await freeId(known ?? runIdOf(rows[0]?.now ?? new Date()), async (wanted) => {
      const made = await trx
        .insertInto('fleet_run')
        .values({ id: wanted, rules, policy, source, asked: JSON.stringify(how), sites: sites.length })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return made.numInsertedOrUpdatedRows === 1n;
    });
    for (let from = 0; from < sites.length; from += AT_ONCE) {
      const part = sites.slice(from, from + AT_ONCE);
      await trx
        .insertInto('fleet_site')
        .values(part.map((site) => ({ run: id, site: site.id, url: site.url })))
        .execute();
      const made = part.map(({ id: site, url }) => ({
        data: { run: id, site } satisfies SiteJob,
        // One site of a registrable domain at a time, whichever workers there are.
        group: { id: siteOf(url) },
      }));
      await jobs.boss.insert(siteQueue(rules), made, jobs.inside(trx));
    }
    return id;
  });
}

/** Two runs may be asked for in one second. */
async function freeId(wanted: string, take: (id: string) => Promise<boolean>): Promise<string> {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (await take(id)) return id;
  }
}
