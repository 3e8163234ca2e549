/** Puts a run into the queue: a job for each of its sites, all of them or none. */
import type { AskedRun } from '../../crawler/run/queue-request.ts';
import { siteOf } from '../../rules/address.ts';
import { runIdOf } from '../../rules/evidence/run-id.ts';
import { sql } from 'kysely';
import { siteQueue, type Fleet, type SiteJob } from './open.ts';

/** Rows of one statement. */
const AT_ONCE = 1000;

/** The id of the run, by the clock of the database. */
export async function queueRun({ database, jobs, rules }: Fleet, asked: AskedRun): Promise<string> {
  const { policy, source, sites, ...how } = asked;
  return database.db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ now: Date }>`select now() as now`.execute(trx);
    const id = await freeId(runIdOf(rows[0]?.now ?? new Date()), async (wanted) => {
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
