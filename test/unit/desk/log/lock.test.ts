/** A folder has one user at a time, and a dead one's lock is in nobody's way. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from '../../../../desk/log/lock.ts';
import { temporaryFolder } from '../../../support/command-line.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const holder = (more: object): string =>
  JSON.stringify({ id: 'x', pid: process.pid, born: null, host: hostname(), since: '2026-11-23', ...more });
const write = (text: string) => writeFile(join(folder.path, 'lock'), text);

test('a second one is refused, by name of the process, until the first lets go', async () => {
  const first = await lockFolder(folder.path);
  await expect(lockFolder(folder.path)).rejects.toThrow(`process ${process.pid}`);
  await first.release();
  const second = await lockFolder(folder.path);
  await second.release();
  expect(await readdir(folder.path)).toEqual([]);
});

test('of twenty at once, one gets it', async () => {
  const all = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder.path)));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('the lock of a dead process is taken, whether its number was used again or not', async () => {
  const child = spawn(process.execPath, ['-e', '0']);
  const pid = child.pid ?? 0;
  await once(child, 'exit');
  for (const dead of [holder({ pid }), holder({ born: '1' })]) {
    await write(dead);
    const lock = await lockFolder(folder.path);
    expect(await readFile(join(folder.path, 'lock'), 'utf8')).toContain(`"pid":${process.pid}`);
    await lock.release();
  }
});

test('a lock of another machine, or one that names nobody, is taken only when its heart has stopped', async () => {
  for (const other of [holder({ host: 'elsewhere', pid: 1 }), '', '{"pid":']) {
    await write(other);
    await expect(lockFolder(folder.path)).rejects.toThrow(/uses it|is using it/);
    await utimes(join(folder.path, 'lock'), new Date(0), new Date(0));
    await (await lockFolder(folder.path)).release();
  }
});
