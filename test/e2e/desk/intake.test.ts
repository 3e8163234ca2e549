/** What is handed in is whole, as it was made, and bounded; or nothing of it is taken in. */
import { generateKeyPairSync } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { expect, test } from 'vitest';
import { manifestSchema, writeManifest } from '../../../crawler/run/manifest.ts';
import { verifyChain } from '../../../desk/log/chain.ts';
import type { OpenDesk } from '../../../desk/open.ts';
import { onBoth } from '../../support/desk/on-both.ts';

const made = { startedAt: '2026-11-20T02:00:00.000Z', sites: [{ id: 'one', findings: [{ name: '_ga' }] }] };
const act = { by: 'token:ci' } as const;
const evidence = 'sites/one/none/evidence.ndjson';

/** A tar of a folder, and of what somebody adds to it. */
async function tarOf(
  folder: string,
  more: ReadonlyArray<{
    name: string;
    type?: 'symlink' | 'link' | 'file';
    linkname?: string;
    text?: string;
  }> = [],
): Promise<Buffer> {
  const archive = pack();
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) =>
    each.isFile(),
  );
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    archive.entry({ name: path.slice(folder.length + 1) }, await readFile(path));
  }
  for (const { text = '', ...header } of more) archive.entry(header, text);
  archive.finalize();
  return buffer(archive);
}

/** The header of a file that is said to have so many bytes. */
async function headerOf(name: string, size: number): Promise<Buffer> {
  const archive = pack();
  archive.entry({ name }, 'x');
  archive.finalize();
  const header = (await buffer(archive)).subarray(0, 512);
  header.write(size.toString(8).padStart(11, '0'), 124, 'latin1');
  header.fill(' ', 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return header;
}

const nothingIsThere = async (desk: OpenDesk, data: string): Promise<void> => {
  expect((await desk.queries.runs()).total).toBe(0);
  expect(await readdir(join(data, 'incoming')).catch(() => [])).toEqual([]);
  expect(await readdir(join(data, 'evidence')).catch(() => [])).toEqual([]);
};

onBoth('taking in a run', (under) => {
  test('a run that is not as it was made is refused by the name of the file', async () => {
    const desk = await under.open();
    const good = await under.runFolder(made);
    const harms: Array<[string, (run: string) => Promise<unknown>, string]> = [
      ['changed', (run) => writeFile(join(run, evidence), 'x'), evidence],
      ['cut off', (run) => truncate(join(run, evidence), 3), evidence],
      ['missing', (run) => rm(join(run, evidence)), evidence],
      ['added', (run) => writeFile(join(run, 'more.txt'), 'x'), 'more.txt'],
      ['a link', (run) => symlink('/etc/passwd', join(run, 'link')), 'link'],
      ['no manifest', (run) => rm(join(run, 'manifest.json')), 'manifest.json'],
      ['a wrong manifest', (run) => writeFile(join(run, 'manifest.json'), '{"files":[]}'), 'manifest.json'],
      ['no report', (run) => rm(join(run, 'report.json')), 'report.json'],
    ];
    for (const [what, harm, file] of harms) {
      const run = `${good}-harmed`;
      await cp(good, run, { recursive: true });
      await harm(run);
      await expect(desk.takeInFolder(run, act), what).rejects.toMatchObject({
        code: 'run-refused',
        about: file,
      });
      await rm(run, { recursive: true });
    }
    await expect(desk.takeInFolder(`${good}-nowhere`, act)).rejects.toMatchObject({ code: 'run-refused' });
    await nothingIsThere(desk, under.folder());
  });

  test('the same run twice is one run, also when it comes twice at once', async () => {
    const desk = await under.open();
    const run = await under.runFolder(made);
    const both = await Promise.all([desk.takeInFolder(run, act), desk.takeInFolder(run, act)]);
    expect(both.map(({ again }) => again).toSorted()).toEqual([false, true]);
    const zipped = gzipSync(await tarOf(run));
    expect(await desk.takeInArchive(Readable.from([zipped]), act)).toMatchObject({ again: true });
    expect((await desk.queries.runs()).total).toBe(1);
    expect((await desk.queries.audit({ types: ['run-taken-in'] })).total).toBe(1);
  });

  test('a run whose event is written in pieces has one line in the history, which holds', async () => {
    const desk = await under.open();
    const findings = Array.from({ length: 600 }, (_, at) => ({ name: `_c${at}` }));
    const run = await under.runFolder({
      startedAt: '2026-11-20T02:00:00.000Z',
      sites: [{ id: 'one', findings }],
    });
    expect((await desk.takeInFolder(run, act)).came).toBe(600);
    const lines: string[] = [];
    for await (const line of desk.history.lines()) lines.push(line);
    expect(lines.at(-1)?.length).toBeGreaterThan(2 ** 20);
    expect(await verifyChain(desk.history.lines(), await desk.history.head())).toMatchObject({
      broken: null,
    });
  });

  test('a run with more findings than one event tells is refused, and nothing of it is kept', async () => {
    const desk = await under.open({ limits: { bytes: 200_000, files: 20, findings: 2 } });
    const [at, id] = ['2026-11-20T02:00:00.000Z', 'one'];
    const of = (...names: string[]) => ({
      startedAt: at,
      sites: [{ id, findings: names.map((name) => ({ name })) }],
    });
    const large = under.runFolder(of('a', 'b', 'c'));
    await expect(desk.takeInFolder(await large, act)).rejects.toMatchObject({
      code: 'run-too-large',
      message: expect.stringContaining('has 3 findings, and the desk takes in 2 at once; check fewer sites'),
    });
    expect((await desk.queries.runs()).total).toBe(0);
    expect((await desk.takeInFolder(await under.runFolder(of('a', 'b')), act)).came).toBe(2);
  });

  test('an archive leads nowhere, and is bounded', async () => {
    const limits = { bytes: 200_000, files: 20 };
    const desk = await under.open({ limits });
    const run = await under.runFolder(made);
    const archives: Array<[string, Buffer, string]> = [
      ['out of its folder', await tarOf(run, [{ name: '../out' }]), 'run-refused'],
      ['deep out of its folder', await tarOf(run, [{ name: 'sites/../../out' }]), 'run-refused'],
      ['absolute', await tarOf(run, [{ name: '/tmp/out' }]), 'run-refused'],
      ['backslashes', await tarOf(run, [{ name: '..\\out' }]), 'run-refused'],
      ['a link', await tarOf(run, [{ name: 'l', type: 'symlink', linkname: '/etc/passwd' }]), 'run-refused'],
      [
        'a hard link',
        await tarOf(run, [{ name: 'l', type: 'link', linkname: 'report.json' }]),
        'run-refused',
      ],
      ['twice', await tarOf(run, [{ name: 'Report.json', text: '{}' }]), 'run-refused'],
      ['a bomb', gzipSync(await tarOf(run, [{ name: 'b', text: '0'.repeat(5_000_000) }])), 'run-too-large'],
      [
        'many files',
        await tarOf(
          run,
          Array.from({ length: 30 }, (_, at) => ({ name: `f${at}` })),
        ),
        'run-too-large',
      ],
      ['cut off', (await tarOf(run)).subarray(0, 3000), 'run-refused'],
      ['a cut gzip', gzipSync(await tarOf(run)).subarray(0, 300), 'run-refused'],
      ['no archive', Buffer.from('hello '.repeat(500)), 'run-refused'],
      ['nothing', Buffer.alloc(0), 'run-refused'],
    ];
    for (const [what, archive, code] of archives)
      await expect(desk.takeInArchive(Readable.from([archive]), act), what).rejects.toMatchObject({ code });
    await nothingIsThere(desk, under.folder());
    expect(await desk.takeInArchive(Readable.from([await tarOf(run)]), act)).toMatchObject({ again: false });
  });

  test('a run whose report says something that cannot be is refused by its name', async () => {
    const desk = await under.open();
    const wrong: Array<[string, (report: { run: Record<string, unknown>; sites: unknown[] }) => void]> = [
      ['no time', ({ run }) => Object.assign(run, { startedAt: 'never' })],
      ['no end', ({ run }) => Object.assign(run, { endedAt: '2026-13-45' })],
      ['another run', ({ run }) => Object.assign(run, { id: '2026-11-20T020001Z' })],
      ['a site twice', ({ sites }) => sites.push(sites[0])],
      ['no sites', (report) => Object.assign(report, { sites: 7 })],
    ];
    for (const [what, change] of wrong) {
      const run = await under.runFolder(made);
      const path = join(run, 'report.json');
      const report = JSON.parse(await readFile(path, 'utf8'));
      change(report);
      await writeFile(path, JSON.stringify(report));
      const {
        schema: _schema,
        files: _files,
        ...about
      } = manifestSchema.parse(JSON.parse(await readFile(join(run, 'manifest.json'), 'utf8')));
      await rm(join(run, 'manifest.json'));
      await writeManifest(run, about);
      await expect(desk.takeInFolder(run, act), what).rejects.toMatchObject({
        code: 'run-refused',
        about: 'report.json',
      });
    }
    await nothingIsThere(desk, under.folder());
  });

  test('a stream without end is broken off, and a file without end too', async () => {
    const limits = { bytes: 100_000, files: 20 };
    const desk = await under.open({ limits });
    // The header of a file of 8 GB, and zeros for ever after it.
    const header = await headerOf('f', 0o77777777777);
    for (const first of [header, Buffer.alloc(512)]) {
      async function* endless(): AsyncGenerator<Buffer> {
        yield first;
        for (;;) yield Buffer.alloc(65_536);
      }
      await expect(desk.takeInArchive(Readable.from(endless()), act)).rejects.toMatchObject({
        code: expect.stringMatching(/^run-(?:too-large|refused)$/),
      });
    }
    await nothingIsThere(desk, under.folder());
  });

  test('what a desk left that was ended while it took in a run goes at the next start', async () => {
    await under.open();
    const incoming = join(under.folder(), 'incoming');
    for (const name of ['old', 'fresh']) await mkdir(join(incoming, name), { recursive: true });
    const before = Date.now() / 1000 - 2 * 86_400;
    await utimes(join(incoming, 'old'), before, before);
    await under.again();
    // Another desk on the same PostgreSQL may be at the other one.
    const left = await readdir(incoming).catch(() => []);
    expect(left).toEqual(under.kind === 'embedded' ? [] : ['fresh']);
  });

  test('what should be a signature and is none is refused, also without a key', async () => {
    const desk = await under.open();
    const run = await under.runFolder({ ...made, signWith: generateKeyPairSync('ed25519').privateKey });
    await writeFile(join(run, 'manifest.sig'), 'signed, really');
    await expect(desk.takeInFolder(run, act)).rejects.toMatchObject({ about: 'manifest.sig' });
    await nothingIsThere(desk, under.folder());
  });

  test('where a key is set, its owner must have signed the run', async () => {
    const desk = await under.open();
    const [own, other] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
    const runKey = own.publicKey.export({ type: 'spki', format: 'pem' });
    await desk.changeSettings({ runKey: String(runKey) }, { by: 'user:root' });
    for (const signWith of [undefined, other.privateKey]) {
      const run = await under.runFolder({ ...made, ...(signWith ? { signWith } : {}) });
      await expect(desk.takeInFolder(run, act)).rejects.toMatchObject({ about: 'manifest.sig' });
    }
    await nothingIsThere(desk, under.folder());
    await desk.takeInFolder(await under.runFolder({ ...made, signWith: own.privateKey }), act);
    expect((await desk.queries.runs()).runs[0]?.signature).toBe('valid');
  });
});
