/** What makes `watch` check again, and what ends it. */
import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Triggers, type KeyInput } from '../../../../crawler/cli/triggers.ts';

async function listen(isTTY: boolean, files: string[] = []) {
  const raw: boolean[] = [];
  const stream = new PassThrough();
  const input: KeyInput = Object.assign(stream, { isTTY, setRawMode: (on: boolean) => raw.push(on) });
  let interrupted = 0;
  const triggers = await Triggers.listen(input, files, () => (interrupted += 1));
  onTestFinished(() => triggers.close());
  return { triggers, stream, raw, interrupted: () => interrupted };
}

async function folderOf(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe('on a terminal', () => {
  test.each(['\r', ' ', 'r'])('the key %j checks again', async (key) => {
    const { triggers, stream, interrupted } = await listen(true);
    stream.write(key);
    expect(await triggers.next()).toBe('again');
    expect(interrupted()).toBe(0);
  });
  test.each(['q', 'Q', '\u0003', '\u0004'])('the key %j ends, also what is going on', async (key) => {
    const { triggers, stream, interrupted } = await listen(true);
    stream.write(key);
    expect([await triggers.next(), await triggers.next()]).toEqual(['end', 'end']);
    expect(interrupted()).toBe(1);
  });
  test('keys come at once while it listens, and as lines afterwards', async () => {
    const { triggers, raw } = await listen(true);
    expect(raw).toEqual([true]);
    await triggers.close();
    expect(raw).toEqual([true, false]);
  });
});

describe('without a terminal', () => {
  test('a line checks again, a line q ends', async () => {
    const { triggers, stream, raw } = await listen(false);
    stream.write('que');
    stream.write('ue\n');
    expect(await triggers.next()).toBe('again');
    stream.write('q\n');
    expect(await triggers.next()).toBe('end');
    expect(raw).toEqual([]);
  });
  test('a line q lets the check that is going on tell what it sees', async () => {
    const { triggers, stream, interrupted } = await listen(false);
    stream.write('\n\nq\n');
    expect([await triggers.next(), await triggers.next()]).toEqual(['end', 'end']);
    expect(interrupted()).toBe(0);
  });
  test('the end of stdin ends it, unless files can still change', async () => {
    const closed = await listen(false);
    closed.stream.end();
    expect(await closed.triggers.next()).toBe('end');
    expect(closed.interrupted()).toBe(0);

    const folder = await folderOf();
    const watching = await listen(false, [folder]);
    watching.stream.end();
    const next = watching.triggers.next();
    await writeFile(join(folder, 'a.css'), 'a');
    expect(await next).toBe('again');
  });
});

test('a file in a folder below, written or removed; many changes at once are one', async () => {
  const folder = await folderOf();
  await mkdir(join(folder, 'templates/parts'), { recursive: true });
  await writeFile(join(folder, 'templates/parts/head.html'), '1');
  const { triggers } = await listen(false, [folder]);
  const first = triggers.next();
  await Promise.all(['a', 'b', 'c'].map((name) => writeFile(join(folder, 'templates', name), name)));
  expect(await first).toBe('again');
  const second = triggers.next();
  await rm(join(folder, 'templates/parts/head.html'));
  expect(await second).toBe('again');
});

test('what changes by itself does not count', async () => {
  const folder = await folderOf();
  await mkdir(join(folder, 'node_modules/.cache'), { recursive: true });
  const { triggers } = await listen(false, [folder]);
  const next = triggers.next();
  await writeFile(join(folder, 'node_modules/.cache/a'), 'a');
  // A change that counts, after it: were both counted, the first trigger would come before this write.
  await new Promise((resolve) => setTimeout(resolve, 500));
  let told = false;
  void next.then(() => (told = true));
  await Promise.resolve();
  expect(told).toBe(false);
  await writeFile(join(folder, 'page.html'), 'b');
  expect(await next).toBe('again');
});

test('a folder that does not exist is a mistake', async () => {
  await expect(listen(false, ['/no/such/folder'])).rejects.toThrow('--files /no/such/folder: does not exist');
});
