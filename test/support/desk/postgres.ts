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
import { copyOfPrepared } from '../run-folder.ts';

const run = promisify(execFile);
/** The user `nobody` of Debian. */
const NOBODY = 65_534;

export interface PostgresServer {
  /** The address of a new database: empty, or a copy of another one that nobody uses. */
  newDatabase(copied?: string): Promise<string>;
  /** Ends it as an administrator does; what it has stays. */
  halt(): Promise<void>;
  /** Starts it again after that. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** What is in the databases of a server from the start. It is made once in a run of the tests. */
export interface Prepared {
  /** Names it among all that is prepared. */
  name: string;
  /** @param database the address of an empty database; `newDatabase(PREPARED)` copies what it became */
  fill(database: string): Promise<void>;
}

/** The database that was filled beforehand. */
export const PREPARED = 'prepared';

/** @throws Error that says what to install */
export async function startPostgres(prepared?: Prepared): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-postgres-'));
  if (asRoot) await chown(folder, NOBODY, NOBODY);
  const data = join(folder, 'data');
  if (prepared === undefined) await newCluster(data);
  else
    await copyOfPrepared(
      `postgres-${prepared.name}`,
      async (into) => {
        await newCluster(into);
        await filled(into, prepared);
      },
      data,
    );
  const { create, ...server } = await serve(folder, data);
  return {
    ...server,
    newDatabase: (copied) => create(`d${randomUUID().replaceAll('-', '')}`, copied),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const newCluster = (data: string): Promise<void> =>
  copyOfPrepared(
    'postgres',
    async (into) => {
      if (asRoot) await chown(into, NOBODY, NOBODY);
      const args = ['-D', into, '-U', 'desk', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
      await run(program('initdb'), args, asNobody(into));
    },
    data,
  );

async function filled(data: string, { fill }: Prepared): Promise<void> {
  const server = await serve(data, data);
  await fill(await server.create(PREPARED));
  await server.halt();
}

const asRoot = process.getuid?.() === 0;
const asNobody = (cwd: string) => ({
  ...(asRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  cwd,
  env: { PATH: process.env['PATH'], LC_ALL: 'C' },
});

function program(name: 'initdb' | 'postgres'): string {
  const [programs] = globSync('/usr/lib/postgresql/*/bin').toSorted().toReversed();
  if (programs === undefined || !existsSync(join(programs, name)))
    throw new Error(
      'PostgreSQL is missing: `node scripts/ensure-browser.ts` installs it, or apt-get install postgresql',
    );
  return join(programs, name);
}

/** @param folder for its socket */
async function serve(folder: string, data: string) {
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
    const child = spawn(program('postgres'), args, { ...asNobody(data), stdio: 'ignore' });
    return { child, ended: new Promise<void>((resolve) => child.once('exit', () => resolve())) };
  };
  let server = start();
  const address = (database: string): string => `postgresql://desk@127.0.0.1:${port}/${database}`;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    server.child.kill(signal);
    await server.ended;
  };
  await answers(address('postgres'));
  return {
    /** A new database of this name: empty, or a copy. */
    async create(name: string, copied?: string) {
      const client = new Client({ connectionString: address('postgres') });
      await client.connect();
      await client.query(`create database ${name}${copied === undefined ? '' : ` template ${copied}`}`);
      await client.end();
      return address(name);
    },
    // SIGINT: connections are ended, and what is committed is written (postgres(1)).
    halt: () => end('SIGINT'),
    async resume() {
      server = start();
      await answers(address('postgres'));
    },
    // SIGQUIT: at once, since nobody needs the data any more (postgres(1)).
    stop: () => end('SIGQUIT'),
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
