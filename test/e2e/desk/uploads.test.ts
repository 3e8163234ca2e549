/**
 * What programs send to a desk that runs: too much of it, or little that becomes much. Each is answered in one sentence, nothing
 * of it is left, and the memory of the desk stays small.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { deskAt } from '../../../crawler/cli/review/address.ts';
import { pushRun } from '../../../crawler/cli/review/push.ts';
import { manifestSchema } from '../../../crawler/run/manifest.ts';
import { makeRun } from '../../../bench/desk/make-run.ts';
import { temporaryFolder } from '../../support/command-line.ts';

const MB = 2 ** 20;
const patience = { timeout: 20_000, interval: 50 };
/** What this desk takes in. The bombs are a few times as large. */
const limits = { bytes: 256 * MB, files: 100 };
/** Megabytes that the desk may take more than after a run as it should be. */
const allowance = 160;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let desk: ChildProcess;
let address: string;
let tokens: Record<string, string>;
let good: Buffer;
let usual: number;

beforeAll(async () => {
  folder = await temporaryFolder();
  const script = resolve(import.meta.dirname, '../../support/desk/limited-desk.ts');
  desk = spawn(
    process.execPath,
    [script, join(folder.path, 'data'), String(limits.bytes), String(limits.files)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (desk.stdout === null) throw new Error('the desk says nothing');
  const [line] = await once(createInterface({ input: desk.stdout }), 'line');
  const said = z
    .object({ port: z.number(), tokens: z.record(z.string(), z.string()) })
    .parse(JSON.parse(String(line)));
  address = `http://127.0.0.1:${said.port}`;
  tokens = said.tokens;
  const run = join(folder.path, 'run');
  await makeRun(run, {
    startedAt: '2026-11-23T02:00:00.000Z',
    sites: [{ id: 'one', findings: [{ name: '_ga' }] }],
  });
  good = await tarOf(run);
});
afterAll(async () => {
  desk?.kill('SIGKILL');
  await folder?.remove();
});

async function tarOf(run: string): Promise<Buffer> {
  const archive = pack();
  const files = await readdir(run, { recursive: true, withFileTypes: true });
  for (const file of files.filter((each) => each.isFile())) {
    const full = join(file.parentPath, file.name);
    archive.entry({ name: relative(run, full) }, await readFile(full));
  }
  archive.finalize();
  return buffer(archive);
}

/** A header of a tar (POSIX.1-2017, pax), of any kind and size. */
function headerOf(name: string, size: number, type = '0'): Buffer {
  const header = Buffer.alloc(512);
  header.write(name.slice(0, 100), 0);
  header.write('0000644\0', 100);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write(type, 156);
  header.write('ustar\u000000', 257);
  header.fill(' ', 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

const block = Buffer.alloc(MB);
function* zeros(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= MB) yield left < MB ? block.subarray(0, left) : block;
}
/** Gzip of zeros: parts that follow each other are one (RFC 1952). */
const part = gzipSync(Buffer.alloc(16 * MB));
const gzippedZeros = (bytes: number): Buffer[] => Array.from({ length: bytes / 16 / MB }, () => part);

/** The good run, and one more file. */
async function* withFile(name: string, content: Iterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  yield headerOf(name, size);
  yield* content;
  yield Buffer.alloc((512 - (size % 512)) % 512);
  yield good;
}

interface Answer {
  status: number;
  what: string;
  advice: string;
}
const answerSchema = z.object({ error: z.object({ what: z.string(), advice: z.string() }) });

/** Sends a body bit by bit, until the desk answers. */
async function send(
  body: Iterable<Buffer> | AsyncIterable<Buffer>,
  more: Partial<Sent> = {},
): Promise<Answer> {
  const { path = '/api/v1/runs', scope = 'push', headers = {}, signal, unfinished = false } = more;
  const authorization = `Bearer ${tokens[scope] ?? ''}`;
  const options = { method: 'POST', headers: { authorization, ...headers }, ...(signal && { signal }) };
  const sent = request(`${address}${path}`, options);
  const source = Readable.from(body);
  source.on('error', () => undefined);
  source.pipe(sent, { end: !unfinished });
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve);
    sent.once('error', reject);
  });
  // Who has an answer sends no more.
  source.destroy();
  const said = await text(response);
  const { data } = answerSchema.safeParse(said.startsWith('{') ? JSON.parse(said) : null);
  return {
    status: response.statusCode ?? 0,
    what: data?.error.what ?? said,
    advice: data?.error.advice ?? '',
  };
}
interface Sent {
  path: string;
  scope: string;
  headers: Record<string, string>;
  signal: AbortSignal;
  /** The rest does not come. */
  unfinished: boolean;
}

/** Megabytes that the desk took at most, where the system says so. */
async function peak(): Promise<number> {
  const file = `/proc/${desk.pid}/status`;
  const text = existsSync(file) ? await readFile(file, 'utf8') : '';
  return Number(/^VmHWM:\s+(\d+)/m.exec(text)?.[1] ?? 0) / 1024;
}
const leftovers = (): Promise<string[]> => readdir(join(folder.path, 'data', 'incoming'));

test('a run as large as it may be, with a file that its manifest does not know', async () => {
  const full = withFile('padding', zeros(250 * MB), 250 * MB);
  expect(await send(full)).toMatchObject({ status: 422, what: expect.stringContaining('padding') });
  usual = await peak();
});

describe('POST /api/v1/runs', () => {
  const gzipped = (header: Buffer, bytes: number): Buffer[] => [gzipSync(header), ...gzippedZeros(bytes)];
  const empty = (count: number, path: (at: number) => string): Buffer[] =>
    Array.from({ length: count }, (_, at) => headerOf(path(at), 0));
  const headers = (['x', 'g', 'L', 'K'] as const).map((type): [string, () => Buffer[], number, RegExp] => [
    `a header of 500 MB (${type})`,
    () => gzipped(headerOf('pax', 500 * MB, type), 512 * MB),
    422,
    /cannot be read/,
  ]);
  const manifest = (): Buffer[] => gzipped(headerOf('manifest.json', 256 * MB), 256 * MB);
  const signature = (): Buffer[] => [headerOf('manifest.sig', 16 * MB), ...zeros(16 * MB), good];
  test.each<[string, () => Iterable<Buffer> | AsyncIterable<Buffer>, number, RegExp]>([
    ['a file that is too large', () => [headerOf('f', 2 ** 32)], 413, /larger than .* 256 MB/],
    ['a body without end', () => zeros(40_000 * MB), 413, /larger/],
    ['a file without end', () => withFile('f', zeros(40_000 * MB), 8 * 2 ** 30 - 1), 413, /larger/],
    ['a gzip bomb', () => gzippedZeros(2000 * MB), 413, /larger/],
    ['a gzip bomb in a file', () => gzipped(headerOf('f', 250 * MB), 2000 * MB), 413, /larger/],
    ['many files', () => [gzipSync(Buffer.concat(empty(300, (at) => `f${at}`)))], 413, /100 files/],
    ['folders in folders', () => empty(9, (at) => `${at}/${'a/'.repeat(45)}f`), 413, /100 files/],
    ['a manifest that is too long', manifest, 422, /manifest\.json: is too long/],
    ['a signature that is too long', signature, 422, /manifest\.sig: is too long/],
    ...headers,
  ])('%s', async (_what, body, status, what) => {
    const answer = await send(body());
    expect(answer).toMatchObject({ status, what: expect.stringMatching(what) });
    expect(answer.what).not.toContain('\n');
    expect(answer.advice).not.toBe('');
    expect(await leftovers()).toEqual([]);
    expect((await peak()) - usual).toBeLessThan(allowance);
  });

  test.each([
    ['many small values', () => `[{"id":"one","x":[${'[],'.repeat(20 * MB)}[]]}]`, /holds more than/],
    ['many small parts', () => `[${'{"id":"a"},'.repeat(1_100_000)}{"id":"b"}]`, /more parts than/],
  ])('a report of %s', async (_what, sites, what) => {
    const run = join(folder.path, 'run');
    const parsed = z.looseObject({ sites: z.unknown() });
    const report = parsed.parse(JSON.parse(await readFile(join(run, 'report.json'), 'utf8')));
    const text = JSON.stringify({ ...report, sites: '@' }).replace('"@"', sites);
    const manifest = manifestSchema.parse(JSON.parse(await readFile(join(run, 'manifest.json'), 'utf8')));
    const sha256 = createHash('sha256').update(text).digest('hex');
    const files = [{ path: 'report.json', bytes: Buffer.byteLength(text), sha256 }];
    const archive = pack();
    archive.entry({ name: 'manifest.json' }, JSON.stringify({ ...manifest, files }));
    archive.entry({ name: 'report.json' }, text);
    archive.finalize();
    const answer = await send([await buffer(archive)]);
    expect(answer).toMatchObject({ status: 422, what: expect.stringMatching(what) });
    expect(await leftovers()).toEqual([]);
    expect((await peak()) - usual).toBeLessThan(allowance);
  });

  test('a client that goes away in the middle leaves nothing', async () => {
    const cut = new AbortController();
    function* half(): Generator<Buffer> {
      yield headerOf('f', 200 * MB);
      yield* zeros(20 * MB);
    }
    const gone = send(half(), { signal: cut.signal, unfinished: true });
    await vi.waitFor(async () => expect(await leftovers()).toHaveLength(1), patience);
    cut.abort();
    await expect(gone).rejects.toThrow(/abort/);
    await vi.waitFor(async () => expect(await leftovers()).toEqual([]), patience);
  });

  test('after all that a run is taken in, and a program is told why its run is not', async () => {
    const run = join(folder.path, 'run');
    const known = (): ReturnType<typeof deskAt> =>
      deskAt('--desk', address, { COOKIEWACHT_DESK_TOKEN: tokens['push'] ?? '' });
    expect(await pushRun(run, known())).toMatchObject({ again: false, came: 1 });
    const large = join(folder.path, 'large');
    await makeRun(large, {
      startedAt: '2026-11-24T02:00:00.000Z',
      sites: Array.from({ length: 60 }, (_, at) => ({ id: `s${at}`, findings: [{ name: '_ga' }] })),
    });
    expect(await pushRun(large, known())).toMatchObject({
      failed: expect.stringContaining('larger than the desk takes in: 256 MB and 100 files'),
    });
    expect(await leftovers()).toEqual([]);
  });
});

test('JSON that is too long is refused before it is read', async () => {
  const path = `/api/v1/findings/${'0'.repeat(16)}/decisions`;
  const headers = { 'content-type': 'application/json' };
  const answer = await send(zeros(40_000 * MB), { path, headers, scope: 'decisions' });
  expect(answer).toMatchObject({ status: 413, what: 'the body is too large' });
  expect((await peak()) - usual).toBeLessThan(allowance);
});
