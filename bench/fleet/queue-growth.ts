/**
 * How queue and database grow: a run of many sites whose crawl is made up, by one worker that does several at a time.
 * `node bench/fleet/queue-growth.ts [sites]`. Needs PostgreSQL, as the tests do.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { createEvidence } from '../../desk/evidence/create.ts';
import { openFleet } from '../../desk/fleet/open.ts';
import { queueRun } from '../../desk/fleet/queue-run.ts';
import { runWorker } from '../../desk/fleet/run-worker.ts';
import { startPostgres } from '../../test/support/desk/postgres.ts';

const count = Number(process.argv[2] ?? 20_000);
const every = Math.max(1, Math.floor(count / 5));

const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-queue-'));
const postgres = await startPostgres();
const url = await postgres.newDatabase();
const fleet = await openFleet(url);
const client = new Client({ connectionString: url });
await client.connect();

async function sizes(): Promise<string> {
  const { rows } = await client.query(
    `select pg_database_size(current_database()) / 1e6 as database,
       (select sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'jobs' and c.relkind = 'r') / 1e6 as jobs,
       pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') / 1e6 as wal`,
  );
  const mb = (name: string): string => Number(rows[0]?.[name] ?? 0).toFixed(0);
  return `database ${mb('database')} MB, of which jobs ${mb('jobs')} MB; WAL ${mb('wal')} MB`;
}

const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1);
console.log(`empty: ${await sizes()}`);
let began = performance.now();
await queueRun(fleet, {
  policy: '',
  source: 'made.yaml',
  args: [],
  journeys: ['none'],
  devices: ['desktop'],
  language: 'nl',
  files: [],
  sites: Array.from({ length: count }, (_, at) => ({ id: `s${at}`, url: `https://www.site-${at}.nl/` })),
});
console.log(`queued ${count} sites in ${seconds(began)} s: ${await sizes()}`);

const stop = new AbortController();
let done = 0;
began = performance.now();
await runWorker({
  fleet,
  url,
  store: createEvidence(join(folder, 'evidence'), {}),
  crafts: {
    async crawlSite({ site }, out) {
      await mkdir(out, { recursive: true });
      const at = new Date().toISOString();
      const about = {
        tool: 'none',
        node: 'none',
        browser: 'none',
        platform: 'none',
        startedAt: at,
        endedAt: at,
      };
      const manifest = {
        schema: 'cookiewacht-manifest/1',
        run: site,
        ...about,
        policy: { source: '', sha256: '' },
      };
      await writeFile(join(out, 'manifest.json'), JSON.stringify({ ...manifest, files: [] }));
      return { rest: 0 };
    },
    assemble: () => Promise.reject(new Error('is not measured here')),
  },
  work: folder,
  sites: 8,
  untilEmpty: false,
  byAddress: false,
  signal: stop.signal,
  say(line) {
    if (line.endsWith(': done.')) done += 1;
    if (line.endsWith(': done.') && done % every === 0)
      void sizes().then((size) => {
        const perSecond = (done / ((performance.now() - began) / 1000)).toFixed(0);
        return console.log(`${done} ended, ${perSecond} a second: ${size}`);
      });
    if (done === count) stop.abort();
  },
});
console.log(`all ended in ${seconds(began)} s: ${await sizes()}`);
await client.end();
await fleet.close();
await postgres.stop();
await rm(folder, { recursive: true, force: true });
