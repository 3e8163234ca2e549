/** Evidence in a folder and in a bucket: the same tests for both, and what a bucket alone can do wrong. */
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createEvidence } from '../../../desk/evidence/create.ts';
import { S3Store } from '../../../desk/evidence/s3-store.ts';
import type { EvidenceStore, StoredFile } from '../../../desk/evidence/store.ts';
import { UsageError } from '../../../crawler/errors.ts';
import { startS3, type S3Server } from '../../support/fleet/s3-server.ts';

const manifest = 'ab'.repeat(32);
const other = 'cd'.repeat(32);
const contents: Record<string, string> = {
  'manifest.json': '{"files":[]}',
  'report.json': '{"verdict":"compliant"}',
  'sites/één site/none/evidence.ndjson': 'a\nb\n',
  'sites/één site/none/a+b c%20d.txt': 'signs',
  'empty.txt': '',
};

let s3: S3Server;
let folder = '';
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.stop());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cookiewacht-store-'));
  s3.mood = 'well';
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A run directory, and the list of its files. */
async function run(): Promise<{ place: string; files: StoredFile[] }> {
  const place = await mkdtemp(join(folder, 'run-'));
  for (const [path, content] of Object.entries(contents)) {
    await mkdir(dirname(join(place, path)), { recursive: true });
    await writeFile(join(place, path), content);
  }
  return {
    place,
    files: Object.entries(contents).map(([path, content]) => ({ path, bytes: Buffer.byteLength(content) })),
  };
}

async function read(store: EvidenceStore, key: string, path: string): Promise<string | null> {
  const found = await store.open(key, path);
  return found === null ? null : text(found.stream);
}

let number = 0;
const bucket = (over: Partial<ConstructorParameters<typeof S3Store>[0]> = {}): S3Store =>
  new S3Store({
    endpoint: s3.env['AWS_ENDPOINT_URL_S3'] ?? '',
    bucket: 'evidence',
    prefix: `t${(number += 1)}`,
    region: 'us-east-1',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    patience: { answerMs: 300, attempts: 3 },
    ...over,
  });

describe.each([
  ['a folder', () => createEvidence(join(folder, 'evidence'), {})],
  ['a bucket', () => bucket({ patience: { answerMs: 20_000, attempts: 3 } })],
])('evidence in %s', (_, make) => {
  test('is given back as it was put, by its path', async () => {
    const store = make();
    await store.ready();
    const { place, files } = await run();
    expect(await store.has(manifest)).toBe(false);
    await store.put(manifest, place, files);
    expect(await store.has(manifest)).toBe(true);
    for (const [path, content] of Object.entries(contents))
      expect(await read(store, manifest, path), path).toBe(content);
    expect((await store.open(manifest, 'sites/één site/none/evidence.ndjson'))?.bytes).toBe(4);
  });

  test('is put once: the same run again changes nothing', async () => {
    const store = make();
    const { place, files } = await run();
    await store.put(manifest, place, files);
    const again = await run();
    await writeFile(join(again.place, 'report.json'), '{"verdict":"violations"}');
    await store.put(manifest, again.place, again.files);
    expect(await read(store, manifest, 'report.json')).toBe(contents['report.json']);
  });

  test('gives nothing for another run, another path, or a path that leads out', async () => {
    const store = make();
    const { place, files } = await run();
    await store.put(manifest, place, files);
    expect(await store.open(other, 'report.json')).toBeNull();
    for (const path of ['missing.json', '../report.json', '/etc/passwd', 'sites/../report.json', 'a\\b', ''])
      expect(await store.open(manifest, path), path).toBeNull();
    await expect(store.open('../../etc', 'passwd')).rejects.toThrow('SHA-256');
  });

  test('loses the files that are removed, and only these', async () => {
    const store = make();
    const { place, files } = await run();
    await store.put(manifest, place, files);
    await store.remove(manifest, ['report.json', 'missing.json', '../x']);
    expect(await store.open(manifest, 'report.json')).toBeNull();
    expect(await read(store, manifest, 'manifest.json')).toBe(contents['manifest.json']);
    await store.removeAll(manifest);
    expect(await store.has(manifest)).toBe(false);
    expect(await store.open(manifest, 'manifest.json')).toBeNull();
    await store.removeAll(manifest);
  });
});

describe('a bucket that is not as it should be', () => {
  const saidBy = async (store: EvidenceStore): Promise<{ what: string; advice: string }> => {
    const error = await store.ready().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof UsageError)) throw new Error(`no sentence: ${String(error)}`);
    expect(error.what).not.toContain('\n');
    return error;
  };

  test('does not exist: says so, and what to do', async () => {
    const { what, advice } = await saidBy(bucket({ bucket: 'missing-bucket' }));
    expect(what).toBe(`s3://missing-bucket/t${number} did not take a file: there is no such bucket`);
    expect(advice).toContain('make the bucket');
  });

  test('lets nobody in with this key', async () => {
    const { what, advice } = await saidBy(bucket({ secretAccessKey: 'wrong' }));
    expect(what).toContain('it answered 403');
    expect(advice).toContain('AWS_ACCESS_KEY_ID');
    expect((await saidBy(bucket({ accessKeyId: 'nobody' }))).what).toContain('it answered 403');
  });

  test.each(['broken', 'silent', 'refusing'] as const)(
    'is %s: one sentence after some attempts',
    async (mood) => {
      s3.mood = mood;
      const before = s3.puts();
      const { what } = await saidBy(bucket());
      expect(what).toMatch(/^s3:\/\/evidence\/t\d+ did not answer: ./);
      expect(s3.puts() - before).toBe(3);
    },
  );

  test('is silent: that is told too when garbage is collected in the meantime', async () => {
    setFlagsFromString('--expose-gc');
    const collect: unknown = runInNewContext('gc');
    const collecting = setInterval(() => typeof collect === 'function' && collect(), 50);
    s3.mood = 'silent';
    await saidBy(bucket()).finally(() => clearInterval(collecting));
  });

  test('sends half a file, or half a refusal, and then nothing: that is an error', async () => {
    const { place, files } = await run();
    const store = bucket();
    await store.put(manifest, place, files);
    s3.mood = 'half';
    await expect(read(store, manifest, 'report.json')).rejects.toThrow(
      'did not send all of a file: nothing came in 300 ms',
    );
    await expect(store.removeAll(manifest)).rejects.toThrow(
      'did not send all of a file: nothing came in 300 ms',
    );
    expect((await saidBy(bucket({ secretAccessKey: 'wrong' }))).what).toContain(
      'did not answer: no answer in',
    );
    s3.mood = 'well';
    expect(await read(store, manifest, 'report.json')).toBe(contents['report.json']);
  });

  test('is slow: the run arrives whole all the same', async () => {
    s3.mood = 'slow';
    const store = bucket({ patience: { answerMs: 20_000, attempts: 2 } });
    const { place, files } = await run();
    await store.put(manifest, place, files);
    expect(await read(store, manifest, 'report.json')).toBe(contents['report.json']);
  });

  test('breaks in the midst of a run: the run is not there, and is put once the store is well', async () => {
    const store = bucket();
    const { place, files } = await run();
    const before = s3.puts();
    const breaks = setInterval(() => {
      if (s3.puts() > before) s3.mood = 'broken';
    }, 1);
    await expect(store.put(manifest, place, files)).rejects.toThrow('it answered 500');
    clearInterval(breaks);
    s3.mood = 'well';
    expect(await store.has(manifest)).toBe(false);
    await store.put(manifest, place, files);
    expect(await store.has(manifest)).toBe(true);
  });

  test('is no file of the disk', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(createEvidence(join(folder, 'file'), {}).ready()).rejects.toThrow('cannot be written');
    expect((await stat(join(folder, 'file'))).size).toBe(0);
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('');
  });
});
