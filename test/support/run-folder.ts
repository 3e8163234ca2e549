/**
 * One folder for all that a run of the tests writes: in memory where there is much of it, since a desk or a browser makes a
 * thousand small files. It goes with the run. Vitest calls this before the first test.
 */
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Where tests of one run keep what they make once for all of them. */
const SHARED = 'COOKIEWACHT_TESTS_FOLDER';
const IN_MEMORY = '/dev/shm';
/** What a run takes at most is about 1 GB; the browsers need the rest. */
const ROOM = 3 * 1024 ** 3;
const MEMORY = 8 * 1024 ** 3;

export default function makeRunFolder(): (() => void) | undefined {
  // Each project of the tests calls it.
  if (process.env[SHARED] !== undefined) return undefined;
  const folder = mkdtempSync(join(roomInMemory() ? IN_MEMORY : tmpdir(), 'cw-'));
  // A PostgreSQL server of the tests runs as another user.
  chmodSync(folder, 0o711);
  process.env[SHARED] = folder;
  process.env['TMPDIR'] = folder;
  // Hundreds of programs are started, of the same files: each takes half the time where they are compiled already.
  process.env['NODE_COMPILE_CACHE'] ??= join(folder, 'compiled');
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function roomInMemory(): boolean {
  if (process.platform !== 'linux' || !existsSync(IN_MEMORY)) return false;
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return bavail * bsize >= ROOM && process.availableMemory() >= MEMORY;
}

/**
 * A folder that is made once a run of the tests, by whoever needs it first, and copied by everybody: `into` becomes the copy.
 * Outside a run of the tests, as in a benchmark, it is made there.
 */
export async function copyOfPrepared(
  name: string,
  make: (folder: string) => Promise<void>,
  into: string,
): Promise<void> {
  await mkdir(into, { recursive: true });
  const shared = process.env[SHARED];
  if (shared === undefined) return make(into);
  const prepared = join(shared, `prepared-${name}`);
  if (!existsSync(prepared)) {
    const half = await mkdtemp(`${prepared}.`);
    await make(half);
    // Another worker may have been first.
    await rename(half, prepared).catch(async (error: unknown) => {
      if (!existsSync(prepared)) throw error;
      await rm(half, { recursive: true });
    });
  }
  // With owners and modes, which `fs.cp` loses, and PostgreSQL insists on.
  await promisify(execFile)('cp', ['-a', `${prepared}/.`, into]);
}
