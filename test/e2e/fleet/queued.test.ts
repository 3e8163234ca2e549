/** What is wrong with a run for workers is told in one sentence, and leaves nothing half done. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { crawl } from '../../../crawler/cli/commands/crawl.ts';
import { beQuiet } from '../../../crawler/cli/output.ts';
import type { QueueRequest } from '../../../crawler/run/queue-request.ts';
import { crawlByWorkers, runDesk, runWorker } from '../../../desk/cli/index.ts';
import { openPostgres } from '../../../desk/store/database.ts';
import { reportOf, runCli, startCli, temporaryFolder } from '../../support/command-line.ts';
import { startPostgres, type PostgresServer } from '../../support/desk/postgres.ts';
import { openFleetUnderTest, type FleetUnderTest } from '../../support/fleet/fleet-under-test.ts';
import { policyOf } from '../../support/fleet/parts.ts';
import { startS3, type S3Server } from '../../support/fleet/s3-server.ts';
import { serveSilence } from '../../support/local-server.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let postgres: PostgresServer;
let s3: S3Server;
beforeAll(async () => {
  [folder, postgres, s3] = [await temporaryFolder(), await startPostgres(), await startS3()];
});
afterAll(async () => {
  await s3.stop();
  await postgres.stop();
  await folder.remove();
});

/** In this process: what a process does with such an error is told once, below. */
async function refused(
  args: readonly string[],
  words: string,
  env: Record<string, string> = s3.env,
): Promise<void> {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const program = new Command().exitOverride();
  crawl.addTo(program, () => undefined);
  const [command, ...rest] = args;
  const run = command === 'worker' ? runWorker : command === 'desk' ? runDesk : null;
  const running = run === null ? program.parseAsync([...args], { from: 'user' }) : run(rest);
  const failure: unknown = await running.then(
    () => null,
    (error: unknown) => error,
  );
  vi.unstubAllEnvs();
  const { what, advice } = z.object({ what: z.string(), advice: z.string() }).parse(failure);
  expect(`${what}; ${advice}`).toContain(words);
  expect(what).not.toContain('\n');
}

/** What a database has of runs. */
async function queuedIn(url: string): Promise<number> {
  const database = await openPostgres(url);
  const runs = await database.db.selectFrom('fleet_run').select('id').execute();
  await database.close();
  return runs.length;
}

describe('what is wrong is told in one sentence, and nothing is queued', () => {
  let policy = '';
  beforeAll(async () => {
    beQuiet();
    policy = join(folder.path, 'policy.yaml');
    const about = 'schema: cookiewacht-policy/1\nname: One\nstatement: { title: Cookies }\nsites:\n';
    await writeFile(policy, `${about}  - { id: one, url: https://www.one.nl/ }\n`);
  });
  const queue = (url: string, ...more: string[]): string[] => [
    'crawl',
    '--policy',
    policy,
    '--queue',
    url,
    ...more,
  ];
  /** Everybody who reaches the queue. */
  const all = (url: string, evidence = 's3://evidence'): string[][] => [
    queue(url, '--evidence', evidence),
    ['worker', '--database', url, '--evidence', evidence],
    [
      'desk',
      '--fleet',
      '--data',
      join(folder.path, 'desk'),
      '--port',
      '0',
      '--database',
      url,
      '--evidence',
      evidence,
    ],
  ];

  test('by a process: the last words are the sentence, and the exit code is 2', async () => {
    for (const args of all('mysql://anna:secret@db/desk')) {
      const { code, stderr } = await runCli(args, folder.path, s3.env);
      expect(code, stderr).toBe(2);
      expect(stderr).toContain('`mysql://…@db/desk` is no address of PostgreSQL');
      expect(stderr).not.toMatch(/^\s+at /m);
    }
  });

  test('the address of the database', async () => {
    const missing = (await postgres.newDatabase()).replace(/[^/]+$/, 'nowhere');
    for (const args of all('postgresql://desk@[db/desk')) await refused(args, 'is no address of PostgreSQL');
    for (const args of all('postgresql://desk@127.0.0.1:1/desk'))
      await refused(args, 'the database does not answer');
    for (const args of all(missing))
      await refused(args, 'the database does not answer (database "nowhere" does not exist)');
  });

  test('a server that takes the connection and never says a word', async () => {
    const url = `postgresql://desk@127.0.0.1:${await serveSilence(false)}/desk`;
    await expect(openPostgres(url, 300)).rejects.toThrow(
      'the database does not answer (Connection terminated',
    );
  });

  test('a database of a newer version, and one in which its user may make nothing', async () => {
    const [newer, shut] = [await postgres.newDatabase(), await postgres.newDatabase()];
    const database = await openPostgres(newer);
    await sql`insert into kysely_migration values ('9999-later', '2027-01-01')`.execute(database.db);
    await sql`create role guest login`.execute(database.db);
    await database.close();
    for (const args of all(newer))
      await refused(args, 'the database belongs to a newer version of Cookiewacht');
    for (const args of all(shut.replace('desk@', 'guest@')))
      await refused(args, 'the database cannot be prepared (permission denied');
  });

  test('the store', async () => {
    const database = await postgres.newDatabase();
    const wrong = { ...s3.env, AWS_SECRET_ACCESS_KEY: 'wrong' };
    for (const args of all(database, 's3://missing-bucket'))
      await refused(args, 's3://missing-bucket did not take a file: there is no such bucket');
    for (const args of all(database)) await refused(args, 'it answered 403', wrong);
    for (const args of all(database)) await refused(args, 'needs credentials', { AWS_ACCESS_KEY_ID: '' });
    for (const args of all(database, policy)) await refused(args, 'cannot be written');
    for (const args of all(database, 'ftp://evidence')) await refused(args, 'is no bucket');
    expect(await queuedIn(database)).toBe(0);
  });

  test('a store that is away keeps no desk from its start', async () => {
    s3.mood = 'refusing';
    try {
      const [, , desk = []] = all(await postgres.newDatabase());
      const running = startCli(desk, folder.path, { env: s3.env });
      await running.says('The desk starts; evidence is shown and kept once the store answers.');
      await running.says('Sign in as');
      running.kill('SIGTERM');
      expect((await running.result).code).toBe(0);
    } finally {
      s3.mood = 'well';
    }
  });

  test('an option that is missing', async () => {
    const [database, none] = [await postgres.newDatabase(), { ...s3.env, DATABASE_URL: '' }];
    await refused(['worker', '--database', database], 'worker: --evidence is missing');
    await refused(['worker', '--evidence', 'x'], 'worker: --database is missing', none);
    const worker = ['worker', '--database', database, '--evidence', 'x'];
    await refused([...worker, '--sites', '0'], '--sites expects a whole number from 1 to 64; found `0`');
    await refused(['desk', '--fleet', '--evidence', 'x'], '--fleet: workers reach only a desk', none);
    await refused(['desk', '--fleet', '--database', database], 'name both: --database', none);
  });

  test('what a worker cannot do', async () => {
    const database = await postgres.newDatabase();
    const notFor = 'is not for a run that workers crawl';
    await refused(queue(database, '--headed'), '--headed: is of the machine that crawls');
    await refused(queue(database, '--notify', 'https://x.nl'), `--notify: ${notFor}`);
    await refused(queue(database, '--desk', 'https://x.nl'), `--desk: ${notFor}`);
    await refused(queue(database, '--sign-key', 'key.pem'), 'give --sign-key to every');
    await refused(queue(database, '--site', 'two'), '--site: the policy has no site `two`');
    expect(await queuedIn(database)).toBe(0);
  });

  test('where the run is to lie, and the earlier run', async () => {
    const database = await postgres.newDatabase();
    const [full, evidence] = [join(folder.path, 'full'), join(folder.path, 'evidence')];
    await mkdir(full);
    await writeFile(join(full, 'report.json'), '{}');
    const shared = ['--evidence', evidence];
    await refused(
      queue(database, ...shared, '--out', full),
      'is not empty, and Cookiewacht never overwrites',
    );
    await refused(queue(database, ...shared, '--out', policy), 'is a file, not a folder');
    await refused(queue(database, '--baseline', 'latest'), 'name that place with --evidence');
    await refused(queue(database, ...shared, '--baseline', full), 'is no run that can be read');
    await writeFile(join(full, 'manifest.json'), '{}');
    await refused(
      queue(database, ...shared, '--baseline', full),
      'has no such run, and workers find it nowhere',
    );
    expect(await queuedIn(database)).toBe(0);
    expect(await readdir(full)).toEqual(['manifest.json', 'report.json']);
  });
});

describe('a run that somebody waits for', () => {
  let fleet: FleetUnderTest;
  beforeAll(async () => {
    beQuiet();
    fleet = await openFleetUnderTest(postgres);
    fleet.worker({ stays: true, takes: 300 });
  });
  afterAll(() => fleet.close());

  const asked = (name: string, baseline: string | null = null): QueueRequest => ({
    database: fleet.database,
    evidence: fleet.evidence,
    out: join(folder.path, name),
    baseline,
    policy: policyOf([{ id: 'one', findings: [] }]),
    source: 'group.yaml',
    args: [],
    journeys: ['none'],
    devices: ['desktop'],
    language: 'nl',
    files: [],
    sites: [{ id: 'one', url: 'https://www.one.nl/' }],
    signal: new AbortController().signal,
  });
  const nothingIn = async (name: string): Promise<void> =>
    expect((await readdir(folder.path)).filter((each) => each.startsWith(name))).toEqual([]);

  test('is compared with the one before: the newest of its policy, or the one of a folder', async () => {
    const statusOf = async (name: string): Promise<string[]> =>
      (await reportOf(join(folder.path, name))).findings.map(({ status }) => status);
    await mkdir(join(folder.path, 'first'));
    await crawlByWorkers(asked('first', 'latest'));
    expect(await statusOf('first')).toEqual(['new']);
    await crawlByWorkers(asked('second', 'latest'));
    expect(await statusOf('second')).toEqual(['known']);
    await crawlByWorkers(asked('third', join(folder.path, 'first')));
    const { run, findings } = await reportOf(join(folder.path, 'third'));
    expect(run.baseline).toBe((await reportOf(join(folder.path, 'first'))).run.id);
    expect(findings.map(({ status }) => status)).toEqual(['known']);
  });

  test('and that somebody deletes is told, and leaves no folder', async () => {
    const waiting = crawlByWorkers({
      ...asked('deleted'),
      sites: [{ id: 'slow', url: 'https://www.slow.nl/' }],
    });
    waiting.catch(() => undefined);
    const { db } = fleet.fleet.database;
    const deleted = db.deleteFrom('fleet_run').where('state', '=', 'open');
    const gone = async (): Promise<bigint> => (await deleted.executeTakeFirst()).numDeletedRows;
    await vi.waitFor(async () => expect(await gone()).toBe(1n), { timeout: 60_000 });
    await expect(waiting).rejects.toThrow(/^run \S+: was deleted while it was crawled/);
    await nothingIn('deleted');
  });

  test('and that another store has is told, and leaves no folder', async () => {
    const elsewhere = crawlByWorkers({ ...asked('elsewhere'), evidence: join(folder.path, 'other') });
    await expect(elsewhere).rejects.toThrow(/cannot be fetched \(.* has no run [0-9a-f]{12}\)/);
    await nothingIn('elsewhere');
  });
});
