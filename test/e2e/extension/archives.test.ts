/** The archives for the stores: the same sources give the same bytes, and those for review build the package. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBuilt } from './built.ts';

const root = resolve(import.meta.dirname, '../../..');
const built = join(root, 'dist-extension');
const archives = ['cookiewacht-chromium.zip', 'cookiewacht-firefox.zip'] as const;
const hashOf = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

let folder: string;
beforeAll(async () => {
  await ensureBuilt();
  folder = await mkdtemp(join(tmpdir(), 'cookiewacht-sources-'));
}, 200_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the sources for review build the same packages, byte for byte, in another folder', async () => {
  const sources = unzipSync(new Uint8Array(await readFile(join(built, 'cookiewacht-sources.zip'))));
  expect(Object.keys(sources)).toEqual(
    expect.arrayContaining(['package-lock.json', 'extension/manifest.ts']),
  );
  for (const [path, content] of Object.entries(sources)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  // As `npm ci` would install it from the lockfile.
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await promisify(execFile)(process.execPath, ['scripts/build-extension.ts'], { cwd: folder });
  for (const name of archives)
    expect([name, await hashOf(join(folder, 'dist-extension', name))]).toEqual([
      name,
      await hashOf(join(built, name)),
    ]);
  expect(await hashOf(join(folder, 'dist-extension/cookiewacht-sources.zip'))).toBe(
    await hashOf(join(built, 'cookiewacht-sources.zip')),
  );
}, 120_000);

test('no archive holds more than it needs: no tests, no maps, no other machine’s paths', async () => {
  for (const name of [...archives, 'cookiewacht-sources.zip']) {
    const files = unzipSync(new Uint8Array(await readFile(join(built, name))));
    expect(Object.keys(files).filter((path) => /(?:^|\/)(?:test|node_modules)\/|\.map$/.test(path))).toEqual(
      [],
    );
    for (const content of Object.values(files)) expect(new TextDecoder().decode(content)).not.toContain(root);
  }
});
