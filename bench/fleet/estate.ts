/**
 * A simulated estate: cheap sites of known truth on loopback, crawled end to end by one and by two workers.
 * `node bench/fleet/estate.ts [sites] [sites at a time] [--keep]`. Needs PostgreSQL and the headless shell, as the tests do.
 * On two cores that do nothing else 200 sites take some minutes for each number of workers. `--keep` writes the curve of
 * docs/scale.md.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import type { Report } from '../../reports/document/schema/run.ts';
import { readReport } from '../../crawler/cli/read-report.ts';
import { startPostgres } from '../../test/support/desk/postgres.ts';
import { keepCurves, thinned, type Curves } from '../../scripts/curves.ts';
import { serveSites } from './generated-sites.ts';

const keeps = process.argv.includes('--keep');
const [sitesAsked = '200', atOnce = '2'] = process.argv.slice(2).filter((word) => word !== '--keep');
const count = Number(sitesAsked);
const cli = resolve(import.meta.dirname, '../../crawler/cli.ts');

const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-estate-'));
const sites = await serveSites(count);
const policy = join(folder, 'policy.yaml');
await writeFile(policy, sites.policy);
const postgres = await startPostgres();
const lines: Curves['lines'] = [];
try {
  for (const workers of [1, 2]) await crawlBy(workers);
  if (keeps)
    await keepCurves('estate', {
      title: `A simulated estate of ${count.toLocaleString('en')} sites`,
      x: 'minutes since the first worker started',
      y: 'sites done',
      about: `Three cheap pages a site, one journey, headless shell, ${atOnce} sites at a time in each worker. Both workers on one machine of ${availableParallelism()} cores.`,
      lines,
    });
} finally {
  await postgres.stop();
  sites.close();
  await rm(folder, { recursive: true, force: true });
}

async function crawlBy(workers: number): Promise<void> {
  const database = await postgres.newDatabase();
  const evidence = join(folder, `evidence-${workers}`);
  const out = join(folder, `run-${workers}`);
  const asked = [
    '--policy',
    policy,
    '--engine',
    'shell',
    '--journey',
    'none',
    '--pages',
    String(sites.pages),
  ];
  const queued = run(['crawl', ...asked, '--queue', database, '--evidence', evidence, '--out', out]);
  while (!queued.said().includes('Queued')) await new Promise((done) => setTimeout(done, 50));
  const [before, began, clock] = [await loadOf(database), performance.now(), Date.now()];
  const options = ['--database', database, '--evidence', evidence, '--until-empty', '--sites', atOnce];
  const reach = ['--sealed', '--connect-to', `*.example:80:127.0.0.1:${sites.port}`];
  const crawling = Array.from({ length: workers }, () => run(['worker', ...options, ...reach]));
  const { code, said } = await queued.ended;
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(crawling.map(({ ended }) => ended));
  if (code !== 1) console.log(`exit ${code}: ${said.slice(-300)} ${crawling[0]?.said().slice(-600)}`);
  const after = await loadOf(database);
  const report = await readReport(out);
  tell(workers, report, seconds);
  lines.push({ name: nameOf(workers), points: await endsIn(database, clock) });
  const per = (name: keyof typeof after): string =>
    `${((after[name] - before[name]) / count).toFixed(1)} ${name}`;
  const { files, bytes } = await sizeOf(evidence);
  console.log(
    `  database ${after.megabytes.toFixed(1)} MB; a site: ${per('commits')}, ${per('rows')} written, ${per('kilobytes')} of WAL`,
  );
  console.log(
    `  store ${files} files, ${(bytes / 1e6).toFixed(1)} MB: ${(files / count).toFixed(1)} and ${(bytes / count / 1e3).toFixed(0)} kB a site`,
  );
}

const nameOf = (workers: number): string => (workers === 1 ? '1 worker' : `${workers} workers`);

function tell(workers: number, report: Report, seconds: number): void {
  const wrong = sites.wrongIn(report);
  const visits = report.sites.flatMap(({ journeys }) => journeys.flatMap(({ pages }) => pages)).length;
  const perMinute = (number: number): string => ((number / seconds) * 60).toFixed(1);
  console.log(
    `${nameOf(workers)}, ${atOnce} at a time: ${report.sites.length} sites, ${visits} visits in ` +
      `${seconds.toFixed(0)} s (${perMinute(visits)} visits and ${perMinute(report.sites.length)} sites a minute); ` +
      `${wrong.length} sites with other findings than they have; load ${loadavg()[0]?.toFixed(1)}`,
  );
  for (const line of wrong.slice(0, 10)) console.log(`  ${line}`);
}

function run(args: readonly string[]) {
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<{ code: number | null; said: string }>((done) =>
    child.once('close', (code) => done({ code, said })),
  );
  return { ended, said: () => said };
}

/** How many sites were done so many minutes after the start. */
async function endsIn(database: string, clock: number): Promise<Array<[number, number]>> {
  const client = new Client({ connectionString: database });
  await client.connect();
  const { rows } = await client.query(
    'select extract(epoch from ended_at) * 1000 as at from fleet_site where ended_at is not null order by ended_at',
  );
  await client.end();
  const minutes = (at: unknown): number => Math.round(Math.max(0, Number(at) - clock) / 600) / 100;
  const ends = rows.map(({ at }, index): [number, number] => [minutes(at), index + 1]);
  return thinned([[0, 0], ...ends], 40);
}

/** What the database has done since it was made. */
async function loadOf(database: string) {
  const client = new Client({ connectionString: database });
  await client.connect();
  const { rows } = await client.query(
    `select pg_database_size(current_database()) / 1e6 as megabytes, xact_commit as commits,
       tup_inserted + tup_updated + tup_deleted as rows, pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0') / 1e3 as kilobytes
     from pg_stat_database where datname = current_database()`,
  );
  await client.end();
  const of = (name: string): number => Number(rows[0]?.[name] ?? 0);
  return { megabytes: of('megabytes'), commits: of('commits'), rows: of('rows'), kilobytes: of('kilobytes') };
}

async function sizeOf(path: string): Promise<{ files: number; bytes: number }> {
  const size = { files: 0, bytes: 0 };
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    size.files += 1;
    size.bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return size;
}
