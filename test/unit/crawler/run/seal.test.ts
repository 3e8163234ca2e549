/** The seal that a report states on paper: over all evidence, over nothing that came after, and the same by a shell. */
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeManifest } from '../../../../crawler/run/manifest.ts';
import { fingerprintOf, sealOver, sealRun } from '../../../../crawler/run/seal.ts';
import { verifyRun } from '../../../../crawler/run/verify.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cookiewacht-seal-'));
  await mkdir(join(folder, 'sites/cqt/none'), { recursive: true });
  await mkdir(join(folder, 'set-aside/cqt'), { recursive: true });
  await writeFile(join(folder, 'policy.yaml'), 'name: CQT\n');
  await writeFile(join(folder, 'sites/cqt/none/evidence.ndjson'), '{"kind":"visit"}\n');
  await writeFile(join(folder, 'sites/cqt/none/page-1.png'), Buffer.from([137, 80, 78, 71]));
  await writeFile(join(folder, 'set-aside/cqt/probe.ndjson'), '{}\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('it is the same after the reports and the manifest are written, and in the manifest', async () => {
  const before = await sealRun(folder);
  expect(before).toEqual({ files: 4, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  await writeFile(join(folder, 'report.json'), '{}');
  await writeFile(join(folder, 'report.html'), '<!doctype html>');
  expect(await sealRun(folder)).toEqual(before);
  const time = '2026-11-23T02:00:00.000Z';
  await writeManifest(folder, {
    run: '2026-11-23T020000Z',
    tool: 'Cookiewacht',
    node: process.version,
    browser: 'Chromium',
    engine: 'chromium',
    platform: 'linux x64',
    policy: { source: 'policy.yaml', sha256: 'x' },
    startedAt: time,
    endedAt: time,
  });
  expect(sealOver((await verifyRun(folder, 'run')).manifest.files)).toEqual(before);
});

test('a shell gives the same', async () => {
  const printed = execFileSync(
    'sh',
    [
      '-c',
      "find policy.yaml sites set-aside -type f 2>/dev/null | LC_ALL=C sort | xargs -d '\\n' sha256sum | sha256sum",
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(printed.split(' ')[0]).toBe((await sealRun(folder)).sha256);
});

test('one changed, added or removed file of the evidence gives another', async () => {
  const { sha256 } = await sealRun(folder);
  const added = join(folder, 'sites/cqt/none/page-2.png');
  await writeFile(added, 'x');
  const more = await sealRun(folder);
  await rm(added);
  await writeFile(join(folder, 'sites/cqt/none/evidence.ndjson'), '{"kind":"visit" }\n');
  expect(new Set([sha256, more.sha256, (await sealRun(folder)).sha256]).size).toBe(3);
});

test('a signer is known by the public half of the key, whichever half is at hand', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  expect(fingerprintOf(privateKey)).toBe(fingerprintOf(publicKey));
  expect(fingerprintOf(publicKey)).not.toBe(fingerprintOf(generateKeyPairSync('ed25519').publicKey));
});
