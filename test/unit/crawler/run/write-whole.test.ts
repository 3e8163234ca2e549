/** A file of a run is there as a whole, or not at all. */
import type * as fileSystem from 'node:fs/promises';
import { link, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeWhole } from '../../../../crawler/run/write-whole.ts';

vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof fileSystem>();
  return { ...real, link: vi.fn<typeof real.link>(real.link) };
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cookiewacht-write-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const shown = 'runs/one/report.json';

test('it is written, and nothing else is left', async () => {
  await writeWhole(join(folder, 'a'), 'one', { shown });
  await writeWhole(join(folder, 'a'), 'two', { shown, replace: true });
  expect(await readFile(join(folder, 'a'), 'utf8')).toBe('two');
  expect(await readdir(folder)).toEqual(['a']);
});

test('what is there stays, unless it may be replaced', async () => {
  await writeFile(join(folder, 'a'), 'evidence');
  await expect(writeWhole(join(folder, 'a'), 'other', { shown })).rejects.toThrow(
    'runs/one/report.json: cannot be written (it exists already)',
  );
  expect(await readFile(join(folder, 'a'), 'utf8')).toBe('evidence');
  expect(await readdir(folder)).toEqual(['a']);
});

test('what cannot be named leaves no part of it', async () => {
  await mkdir(join(folder, 'a', 'b'), { recursive: true });
  await expect(writeWhole(join(folder, 'a'), 'x', { shown, replace: true })).rejects.toThrow(
    'cannot be written',
  );
  expect(await readdir(folder)).toEqual(['a']);
});

test('a file system without links has whole files too, and keeps what is there', async () => {
  const refuse = (): Promise<never> =>
    Promise.reject(Object.assign(new Error('operation not permitted'), { code: 'EPERM' }));
  vi.mocked(link).mockImplementationOnce(refuse).mockImplementationOnce(refuse);
  await writeWhole(join(folder, 'a'), 'one', { shown });
  await expect(writeWhole(join(folder, 'a'), 'two', { shown })).rejects.toThrow('cannot be written');
  expect(await readFile(join(folder, 'a'), 'utf8')).toBe('one');
  expect(await readdir(folder)).toEqual(['a']);
});
