/**
 * How queue and database grow: a run of many sites whose crawl is made up, by one worker that does several at a time.
 * `node bench/fleet/queue-growth.ts [sites] [--keep]`. Needs PostgreSQL, as the tests do. `--keep` writes the curve of
 * docs/scale.md.
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
import { keepCurves } from '../../scripts/curves.ts';

const keeps = process.argv.includes('--keep');
const count = Number(process.argv.slice(2).find((word) => word !== '--keep') ?? 20_000);
const every = Math.max(1, Math.floor(count / 20));

const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-queue-'));
const postgres = await startPostgres();
const url = await postgres.newDatabase();
const fleet = await openFleet(url);
const client = new Client({ connectionString: url });
await client.connect();

const grown = ['database', 'jobs', 'wal'] as const;
const curves: Record<(typeof grown)[number], Array<[number, number]>> = { database: [], jobs: [], wal: [] };

async function sizes(ended = 0): Promise<string> {
  const { rows } = await client.query(
    `select pg_database_size(current_database()) / 1e6 as database,
       (select sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'jobs' and c.relkind = 'r') / 1e6 as jobs,
       pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') / 1e6 as wal`,
  );
  const mb = (name: string): string => Number(rows[0]?.[name] ?? 0).toFixed(0);
  for (const name of grown) curves[name].push([ended, Number(mb(name))]);
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

async function tell(ended: number): Promise<void> {
  const perSecond = (ended / ((performance.now() - began) / 1000)).toFixed(0);
  console.log(`${ended} ended, ${perSecond} a second: ${await sizes(ended)}`);
}

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
    if (line.endsWith(': done.') && done % every === 0) void tell(done);
    if (done === count) stop.abort();
  },
});
console.log(`all ended in ${seconds(began)} s: ${await sizes(count)}`);
if (keeps)
  await keepCurves('queue', {
    title: `How the queue grows with ${count.toLocaleString('en')} sites`,
    x: 'sites that have ended',
    y: 'MB',
    about: 'All sites are queued at first; their crawl is made up. The log is what PostgreSQL writes ahead.',
    lines: [
      { name: 'write-ahead log', points: curves.wal },
      { name: 'database', points: curves.database },
      { name: 'of which jobs', points: curves.jobs },
    ],
  });
await client.end();
await fleet.close();
await postgres.stop();
await rm(folder, { recursive: true, force: true });
