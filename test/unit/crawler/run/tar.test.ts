/** What this archive holds is what other programs read from it. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { extract } from 'tar-stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tarOf } from '../../../../crawler/run/tar.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cookiewacht-tar-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const files: Record<string, string> = {
  empty: '',
  'one-block': 'x'.repeat(512),
  'sites/one/none/evidence.ndjson': '{"kind":"request"}\n'.repeat(5000),
  [`sites/${'deep/'.repeat(30)}${'n'.repeat(99)}.json`]: '{}',
  [`sites/${'é'.repeat(60)}.txt`]: 'ë',
  // The length of a pax record counts itself: these cross from two digits to three.
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [`sites/${'p'.repeat(80 + at)}/q`, String(at)]),
  ),
};

test('holds names of any length and files of any size', async () => {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const entries = Readable.from(tarOf(folder, Object.keys(files))).pipe(extract());
  const found: Record<string, string> = {};
  for await (const entry of entries) found[entry.header.name] = (await buffer(entry)).toString('utf8');
  expect(found).toEqual(files);
});

test('holds no link', async () => {
  await symlink('/etc/hostname', join(folder, 'link'));
  await expect(buffer(Readable.from(tarOf(folder, ['link'])))).rejects.toThrow('no ordinary file');
});
