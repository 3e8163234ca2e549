/** What the desk tells of workers: on its page, and in figures. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk, type OpenDesk } from '../../../desk/open.ts';
import { temporaryFolder } from '../../support/command-line.ts';
import { metricsText } from '../../../desk/api/metrics.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let desk: OpenDesk;
beforeAll(async () => {
  folder = await temporaryFolder();
  desk = await openDesk({ data: folder.path });
});
afterAll(async () => {
  await desk.close();
  await folder.remove();
});

test('the numbers are those of the queue, and a reason that a site has made up breaks no line of figures', async () => {
  const { db } = desk.database;
  const run = { rules: 'r', policy: '', source: 's', asked: '{}', sites: 3 };
  await db
    .insertInto('fleet_run')
    .values([
      { ...run, id: 'open' },
      { ...run, id: 'over', state: 'failed', reason: 'x' },
    ])
    .execute();
  await sql`update fleet_run set queued_at = now() - interval '5 minutes' where id = 'open'`.execute(db);
  const reason = 'the fleet gave up after 3 attempts: it says "}\n';
  await db
    .insertInto('fleet_site')
    .values([
      { run: 'open', site: 'one', url: 'https://one.nl/' },
      { run: 'open', site: 'two', url: 'https://two.nl/' },
      { run: 'over', site: 'one', url: 'https://one.nl/', state: 'failed', reason },
    ])
    .execute();
  await sql`update fleet_site set ended_at = now() where state = 'failed'`.execute(db);
  const numbers = await desk.queries.fleet();
  expect(numbers).toMatchObject({
    waiting: 2,
    sitesAMinute: 0.1,
    runs: { open: 1, assembling: 0, failed: 1 },
  });
  expect(numbers.oldestSeconds).toBeGreaterThanOrEqual(300);
  const text = await metricsText(desk.queries, 1);
  expect(text).toContain('cookiewacht_desk_fleet_sites_waiting 2\n');
  expect(text).toContain('cookiewacht_desk_fleet_runs{state="failed"} 1\n');
  expect(text).toMatch(/^cookiewacht_desk_fleet_failures\{reason="it says ___?"\} 1$/m);
});
