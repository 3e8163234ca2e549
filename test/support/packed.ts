/** The package as its users have it: packed, and installed from its tarball into an empty folder. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');

export interface Said {
  code: number;
  stdout: string;
  stderr: string;
}

export interface Packed {
  /** The folder into which it is installed. */
  folder: string;
  /** Runs the command there, as `npx cookiewacht …`; the exit code is a result, not an error. */
  npx(...args: string[]): Promise<Said>;
}

/** A command on the Node of the lockfile, as `npm run` has it. */
const run = (
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<{ stdout: string; stderr: string }> =>
  promisify(execFile)(command, [...args], {
    cwd,
    env: {
      ...process.env,
      PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
      NO_COLOR: '1',
      CI: 'true',
      npm_lifecycle_event: '',
    },
    maxBuffer: 20_000_000,
  });

/** Packs the checkout and installs the tarball into `within/empty`. */
export async function installPacked(within: string): Promise<Packed> {
  await alone(() => run('npm', ['pack', '--pack-destination', within], root));
  const [tarball = 'none'] = (await readdir(within)).filter((name) => name.endsWith('.tgz'));
  const folder = join(within, 'empty');
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  // The packages that it needs are in npm's own cache since this checkout was installed.
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', join(within, tarball)], folder);
  return {
    folder,
    npx: (...args) =>
      run('npx', ['--no-install', 'cookiewacht', ...args], folder).then(
        ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
        (error: unknown) => failed(error),
      ),
  };
}

/** Packing builds into one folder of the checkout, and test files run side by side. */
async function alone(pack: () => Promise<unknown>): Promise<void> {
  const lock = join(
    tmpdir(),
    `cookiewacht-packing-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`,
  );
  const isFree = (): Promise<boolean> =>
    mkdir(lock).then(
      () => true,
      () => false,
    );
  while (!(await isFree())) {
    const since = await stat(lock).catch(() => null);
    // Left by a run that was ended.
    if (since && Date.now() - since.mtimeMs > LONGEST_PACKING_MS)
      await rm(lock, { recursive: true, force: true });
    await pause(100);
  }
  try {
    await pack();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

const LONGEST_PACKING_MS = 300_000;

function failed(error: unknown): Said {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'number') throw error;
  const text = (name: string): string =>
    String(Object.entries(error).find(([key]) => key === name)?.[1] ?? '');
  return { code: error.code, stdout: text('stdout'), stderr: text('stderr') };
}
