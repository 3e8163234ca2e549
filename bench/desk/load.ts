/**
 * What the desk takes at size, as its users meet it: over HTTP, from a desk that is a process of its own. Fills a new desk with
 * nights, of which the last are handed in as runs, and prints sizes, times, memory, and what 50 people at once wait.
 * `node bench/desk/load.ts [--postgresql] [--nights 1000]`
 */
import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs, promisify } from 'node:util';
import autocannon from 'autocannon';
import { openDesk } from '../../desk/open.ts';
import { hashOfSecret, newSecret } from '../../desk/server/auth/secret.ts';
import { startSession } from '../../desk/server/auth/sessions.ts';
import { startPostgres } from '../../test/support/desk/postgres.ts';
import { makeRun } from './make-run.ts';
import { history, nightOf } from './nights.ts';

const { values } = parseArgs({
  options: { nights: { type: 'string', default: '1000' }, postgresql: { type: 'boolean', default: false } },
});
const nights = Number(values.nights);
/** Nights that are runs: pages show their evidence. */
const RUNS = 8;
/** Seconds that 50 people look around. */
const SECONDS = 10;
const DAY = 86_400_000;
const first = Date.now() - (nights - 1) * DAY - 3_600_000;
const cli = resolve(import.meta.dirname, '../../crawler/cli.ts');
const run = promisify(execFile);

const place = await mkdtemp(join(tmpdir(), 'cookiewacht-load-'));
const server = values.postgresql ? await startPostgres() : null;
try {
  const database = await server?.newDatabase();
  const filled = await fill(database);
  await measure(filled, database);
} finally {
  await server?.stop();
  await rm(place, { recursive: true, force: true });
}

/** Fills the desk, and makes the run that is handed in later. */
async function fill(database: string | undefined) {
  const desk = await openDesk({ data: join(place, 'data'), database });
  const by = { by: 'command' as const };
  let began = performance.now();
  const made = Math.max(0, nights - RUNS);
  const { seq } = await desk.history.fill(history(made, first));
  said('events of the nights, written and made into tables', `${seq} in ${since(began)} s`);
  for (let night = made; night < nights; night += 1) {
    await makeRun(join(place, `run-${night}`), nightOf(night, first));
    if (night === nights - 1) break;
    began = performance.now();
    await desk.takeInFolder(join(place, `run-${night}`), by);
  }
  const user = { name: 'anna', displayName: 'Anna', role: 'officer' as const, mail: null, active: true };
  await desk.addUser({ ...user, language: 'nl' }, by);
  const secret = newSecret();
  const endsAt = new Date(Date.now() + DAY).toISOString();
  await desk.addToken({ name: 'ci', scope: 'push', endsAt, hash: hashOfSecret(secret) }, by);
  const [some = null] = await desk.queries.findings({});
  if (some === null) throw new Error('the desk has no findings');
  const filled = {
    fingerprint: some.fingerprint,
    cookie: `cookiewacht-session=${await startSession(desk.accounts, 'anna', new Date())}`,
    token: secret,
  };
  await desk.close();
  return filled;
}

async function measure(
  filled: Awaited<ReturnType<typeof fill>>,
  database: string | undefined,
): Promise<void> {
  await sizes(database);
  await mkdir(join(place, 'no-runs'));
  const args = ['desk', '--data', join(place, 'data'), '--runs', join(place, 'no-runs'), '--port', '0'];
  const began = performance.now();
  const child = spawn(process.execPath, [cli, ...args], {
    env: { ...process.env, DATABASE_URL: database ?? '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const address = await new Promise<string>((tell, fail) => {
      createInterface({ input: child.stderr }).on('line', (line) => {
        const found = /^Open (\S+)/.exec(line)?.[1];
        if (found !== undefined) tell(found);
      });
      child.once('exit', () => fail(new Error('the desk ended')));
    });
    said('start until its address is there', `${since(began)} s`);
    const { cookie, fingerprint, token } = filled;
    const headers = { cookie };
    const pages = { today: '/', queue: '/queue', finding: `/findings/${fingerprint}` };
    for (const [name, path] of Object.entries(pages)) await timed(name, `${address}${path}`, headers);
    await rested(child.pid ?? 0);
    await intake(address, token);
    for (const [name, path] of Object.entries(pages))
      await timed(`${name} after it`, `${address}${path}`, headers);
    for (const paths of [Object.values(pages), [pages.today], [pages.queue], [pages.finding]])
      await fifty(address, paths, headers);
    await rested(child.pid ?? 0);
  } finally {
    child.kill('SIGTERM');
  }
}

async function sizes(database: string | undefined): Promise<void> {
  const bytes = async (path: string): Promise<string> =>
    (await run('du', ['-sm', path]).catch(() => ({ stdout: '' }))).stdout.split('\t')[0] ?? '';
  const data = join(place, 'data');
  if (database === undefined) {
    said('log', `${await bytes(join(data, 'log.ndjson'))} MB`);
    said('database', `${await bytes(join(data, 'database'))} MB`);
  } else {
    const desk = await openDesk({ data, database });
    const { rows } = await desk.database.db.executeQuery<{ mb: number }>(
      (await import('kysely')).CompiledQuery.raw(
        'select (pg_database_size(current_database()) / 1000000)::int as mb',
      ),
    );
    said('database', `${rows[0]?.mb ?? 0} MB`);
    await desk.close();
  }
}

/** The first answer, and the median and the worst of 20 more. */
async function timed(name: string, url: string, headers: Record<string, string>): Promise<void> {
  const times: number[] = [];
  for (let at = 0; at <= 20; at += 1) {
    const began = performance.now();
    const answer = await fetch(url, { headers });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
    times.push(performance.now() - began);
  }
  const [cold = 0, ...warm] = times;
  const sorted = warm.toSorted((a, b) => a - b);
  said(name, `first ${ms(cold)}, then median ${ms(sorted[10] ?? 0)}, worst ${ms(sorted.at(-1) ?? 0)}`);
}

/** The last run, sent as a program sends it. */
async function intake(address: string, token: string): Promise<void> {
  const archive = join(place, 'run.tar.gz');
  await run('tar', ['-C', join(place, `run-${nights - 1}`), '-czf', archive, '.']);
  const body = await readFile(archive);
  const began = performance.now();
  const answer = await fetch(`${address}/api/v1/runs`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-tar' },
    body,
  });
  if (answer.status !== 201) throw new Error(`the run: ${answer.status} ${await answer.text()}`);
  said('taking in a run', `${since(began)} s (${Math.round(body.length / 1000)} kB)`);
}

/** 50 connections that ask again as soon as they are answered. */
async function fifty(
  address: string,
  paths: readonly string[],
  headers: Record<string, string>,
): Promise<void> {
  const { latency, requests, errors, timeouts, non2xx } = await autocannon({
    url: address,
    connections: 50,
    duration: SECONDS,
    requests: paths.map((path) => ({ path, headers })),
  });
  said(
    `50 at once, ${paths.length > 1 ? 'all three pages' : (paths[0] ?? '')}`,
    `median ${latency.p50} ms, 99 % within ${latency.p99} ms, ${requests.average} a second, ${errors + timeouts + non2xx} errors`,
  );
}

/** Memory after ten quiet seconds. */
async function rested(pid: number): Promise<void> {
  await new Promise((wait) => setTimeout(wait, 10_000));
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  said('memory at rest', `${Math.round(kilobytes / 1000)} MB`);
}

function said(what: string, figure: string): void {
  console.log(`${what}: ${figure} (load ${loadavg()[0]?.toFixed(1) ?? ''})`);
}
function since(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}
function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}
