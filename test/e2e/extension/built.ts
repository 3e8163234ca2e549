/**
 * The tests drive the extension as it is shipped: built once for a run of the tests, when its sources are
 * newer.
 */
import { execFile } from 'node:child_process';
import { glob, mkdir, rmdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../../..');
const lock = resolve(root, 'node_modules/.cookiewacht-building');
const exec = promisify(execFile);
const patience = 120_000;

async function newest(): Promise<number> {
  let time = 0;
  for await (const entry of glob(
    [
      'extension/**/*.*',
      'watch/**/*.ts',
      'rules/**/*.{ts,yaml}',
      'reports/**/*.ts',
      'scripts/{build-extension,extension-bundle}.ts',
      'package.json',
    ],
    { cwd: root },
  ))
    time = Math.max(time, (await stat(resolve(root, entry))).mtimeMs);
  return time;
}

const builtAt = async (): Promise<number> =>
  (await stat(resolve(root, 'dist-extension/cookiewacht-firefox.zip')).catch(() => null))?.mtimeMs ?? 0;

export async function ensureBuilt(): Promise<void> {
  const began = Date.now();
  for (;;) {
    if ((await builtAt()) > (await newest())) return;
    // Test files run side by side; one of them builds.
    const mine = await mkdir(lock).then(
      () => true,
      () => false,
    );
    if (mine) {
      try {
        await exec(process.execPath, ['scripts/build-extension.ts'], { cwd: root, timeout: patience });
      } finally {
        await rmdir(lock);
      }
      return;
    }
    // A build that was killed leaves its mark behind.
    const since = (await stat(lock).catch(() => null))?.mtimeMs ?? Date.now();
    if (Date.now() - since > patience) await rmdir(lock).catch(() => undefined);
    if (Date.now() - began > 2 * patience) throw new Error(`${lock} stays: another build hangs`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
