/** One suite of tests for both databases: every desk that a test opens is new, and closed after it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { makeRun, type MadeRun } from '../../../bench/desk/make-run.ts';
import { openDesk, type DeskOptions, type OpenDesk } from '../../../desk/open.ts';
import type { TakenIn } from '../../../desk/desk.ts';
import { PREPARED, startPostgres, type PostgresServer } from './postgres.ts';
import { PREPARED_AT, preparedDatabase, preparedFolder, type People } from './prepared.ts';

export interface DeskUnderTest {
  kind: 'embedded' | 'postgresql';
  /** A new desk, with an officer `anna`, a developer `dev` and an administrator `root`. */
  open(options?: Partial<DeskOptions>): Promise<OpenDesk>;
  /** Closes the desk that was opened last, and opens it again. */
  again(options?: Partial<DeskOptions>): Promise<OpenDesk>;
  /** Makes a run, and hands it in. */
  night(made: MadeRun): Promise<TakenIn>;
  /** Makes a run directory; its path. */
  runFolder(made: MadeRun): Promise<string>;
  /** The folder of the desk that was opened last. */
  folder(): string;
  /** Sets the clock. UTC, ISO 8601. */
  setClock(now: string): void;
}

const people: People = {
  name: 'team',
  language: 'nl',
  roles: { anna: 'officer', dev: 'developer', root: 'admin', ruth: 'reader' },
};

/** Runs the same tests on the embedded database and on PostgreSQL. */
export function onBoth(name: string, tests: (desk: DeskUnderTest) => void): void {
  let server: PostgresServer | null = null;
  beforeAll(async () => {
    server = await startPostgres(preparedDatabase(people));
  });
  afterAll(async () => {
    await server?.stop();
  });
  for (const kind of ['embedded', 'postgresql'] as const)
    describe(`${name}: ${kind}`, () => {
      tests(deskFor(kind, async () => server?.newDatabase(PREPARED) ?? ''));
    });
}

function deskFor(kind: DeskUnderTest['kind'], newDatabase: () => Promise<string>): DeskUnderTest {
  const folders: string[] = [];
  let now = new Date(PREPARED_AT);
  let opened: OpenDesk | null = null;
  let last: DeskOptions = { data: '' };
  const newFolder = async (): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-desk-'));
    folders.push(folder);
    return folder;
  };
  const close = async (): Promise<void> => {
    await opened?.close();
    opened = null;
  };
  afterEach(async () => {
    await close();
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
    now = new Date(PREPARED_AT);
  });
  const desk: DeskUnderTest = {
    kind,
    async open(options = {}) {
      await close();
      const folder = await newFolder();
      if (kind === 'embedded') await preparedFolder(people, folder);
      last = {
        data: folder,
        database: kind === 'postgresql' ? await newDatabase() : undefined,
        clock: () => now,
        ...options,
      };
      opened = await openDesk(last);
      return opened;
    },
    async again(options = {}) {
      await close();
      opened = await openDesk({ ...last, ...options });
      return opened;
    },
    async runFolder(made) {
      const folder = join(await newFolder(), 'run');
      await makeRun(folder, made);
      return folder;
    },
    async night(made) {
      if (opened === null) throw new Error('open the desk first');
      return opened.takeInFolder(await desk.runFolder(made), { by: 'command' });
    },
    folder: () => last.data,
    setClock: (text) => {
      now = new Date(text);
    },
  };
  return desk;
}
