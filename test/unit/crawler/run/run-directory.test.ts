/** The folder of a run is one run's. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { RunDirectory } from '../../../../crawler/run/run-directory.ts';

test('crawls that begin in the same second each have a folder of their own', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'cookiewacht-test-'));
  const before = process.cwd();
  process.chdir(parent);
  onTestFinished(async () => {
    process.chdir(before);
    await rm(parent, { recursive: true });
  });
  const now = new Date('2026-11-30T02:00:00Z');
  const made = await Promise.all(Array.from({ length: 5 }, () => RunDirectory.create(undefined, now)));
  expect(new Set(made.map(({ folder }) => folder)).size).toBe(5);
  expect((await readdir('runs')).toSorted()).toEqual(
    ['', '-2', '-3', '-4', '-5'].map((end) => `2026-11-30T020000Z${end}`),
  );
  await expect(RunDirectory.create(made[0]?.shown, now)).rejects.toThrow('never overwrites a run');
});
