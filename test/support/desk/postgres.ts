/**
 * A PostgreSQL server of the tests' own, from Debian's package: on a free loopback port, in a folder of its own, as an
 * unprivileged user, since it refuses root.
 */
import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';

const run = promisify(execFile);
/** The user `nobody` of Debian. */
const NOBODY = 65_534;

export interface PostgresServer {
  /** The address of a new, empty database. */
  newDatabase(): Promise<string>;
  /** Ends it as an administrator does; what it has stays. */
  halt(): Promise<void>;
  /** Starts it again after that. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** @throws Error that says what to install */
export async function startPostgres(): Promise<PostgresServer> {
  const [programs] = globSync('/usr/lib/postgresql/*/bin').toSorted().toReversed();
  if (programs === undefined || !existsSync(join(programs, 'initdb')))
    throw new Error(
      'PostgreSQL is missing: `node scripts/ensure-browser.ts` installs it, or apt-get install postgresql',
    );
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-postgres-'));
  const root = process.getuid?.() === 0;
  const who = root ? { uid: NOBODY, gid: NOBODY } : {};
  if (root) await chown(folder, NOBODY, NOBODY);
  const data = join(folder, 'data');
  const options = { ...who, cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C' } };
  await run(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'desk', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  );
  const port = await freePort();
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'max_connections=60',
    // Nothing has to outlive this machine.
    'fsync=off',
  ];
  const start = () => {
    const args = ['-D', data, ...settings.flatMap((each) => ['-c', each])];
    const child = spawn(join(programs, 'postgres'), args, { ...options, stdio: 'ignore' });
    return { child, ended: new Promise<void>((resolve) => child.once('exit', () => resolve())) };
  };
  let server = start();
  const address = (database: string): string => `postgresql://desk@127.0.0.1:${port}/${database}`;
  await answers(address('postgres'));
  return {
    async newDatabase() {
      const name = `d${randomUUID().replaceAll('-', '')}`;
      const client = new Client({ connectionString: address('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return address(name);
    },
    async halt() {
      // SIGINT: connections are ended, and what is committed is written (postgres(1)).
      server.child.kill('SIGINT');
      await server.ended;
    },
    async resume() {
      server = start();
      await answers(address('postgres'));
    },
    async stop() {
      // SIGQUIT: at once, since nobody needs the data any more (postgres(1)).
      server.child.kill('SIGQUIT');
      await server.ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (attempt > 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
