/** The log on a disk that is full, and after a crash. */
import { execFile } from 'node:child_process';
import { appendFile, readFile, truncate } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { link, start, verifyChain, type Head } from '../../../../desk/log/chain.ts';
import { FileLog, linesOf } from '../../../../desk/log/file-log.ts';
import { temporaryFolder } from '../../../support/command-line.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder.path, 'log.ndjson');
});
afterEach(() => folder.remove());

const body = { fingerprint: '0123456789abcdef', text: 'seen' };
const next = (head: Head) =>
  link({ type: 'commented', by: 'user:anna', why: null, run: null, body }, head, '2026-11-23T09:00:00.000Z');

test('what a crash left of an event is cut off, and the chain goes on', async () => {
  const log = await FileLog.open(path);
  const first = next(start);
  await log.append(first);
  await log.close();
  for (const rest of ['{', '{"at":"2026', 'x'.repeat(200_000)]) {
    await appendFile(path, rest);
    await (await FileLog.open(path)).close();
    expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(2);
  }
  const again = await FileLog.open(path);
  const second = next(first);
  await again.append(second);
  expect((await verifyChain(again.lines(), second)).broken).toBeNull();
  await again.close();
  await truncate(path, 40);
  await (await FileLog.open(path)).close();
  expect(await readFile(path, 'utf8')).toBe('');
});

test('a full disk is an error, and no half event stays', async () => {
  // The shell limits files to 8 blocks of 1,024 bytes, so that a write ends in the middle of a line.
  const script = resolve(import.meta.dirname, '../../../support/desk/fill-log.ts');
  const { stdout } = await promisify(execFile)('bash', [
    '-c',
    `ulimit -f 8; exec "$0" "$1" "$2"`,
    process.execPath,
    script,
    path,
  ]);
  const [events = '', codes = ''] = stdout.trim().split('\n');
  expect(Number(events)).toBeGreaterThan(5);
  expect(codes).toBe('storage-full storage-full');
  const seen: string[] = [];
  for await (const line of linesOf(path)) seen.push(line);
  expect(seen).toHaveLength(Number(events));
  const state = await verifyChain(linesOf(path), { seq: 0, hash: start.hash });
  expect(state).toMatchObject({ broken: null, events: Number(events) });
});
