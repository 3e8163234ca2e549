/**
 * One crawl with everything that a nightly job asks for: all formats, a signed manifest, a webhook, a
 * baseline.
 */
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { reportOf, runCli, temporaryFolder, type CliResult } from '../../support/command-line.ts';
import { startAwkwardSites, type AwkwardSites } from './edge-cases.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let sites: AwkwardSites;
const told: unknown[] = [];
const webhook = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    told.push(JSON.parse(body));
    response.writeHead(request.url === '/fails' ? 400 : 200).end();
  });
});
let hook = '';

beforeAll(async () => {
  folder = await temporaryFolder();
  sites = await startAwkwardSites(folder.path);
  await new Promise<void>((done) => webhook.listen(0, '127.0.0.1', done));
  hook = `http://127.0.0.1:${z.object({ port: z.number() }).parse(webhook.address()).port}`;
  execFileSync('openssl', ['genpkey', '-algorithm', 'ed25519', '-out', join(folder.path, 'key.pem')]);
  execFileSync('openssl', [
    'pkey',
    '-in',
    join(folder.path, 'key.pem'),
    '-pubout',
    '-out',
    join(folder.path, 'public.pem'),
  ]);
});
afterAll(async () => {
  webhook.close();
  await sites.stop();
  await folder.remove();
});

const crawl = (out: string, ...more: string[]): Promise<CliResult> =>
  runCli(
    [
      'crawl',
      'https://quiet.example/',
      '--out',
      out,
      '--journey',
      'none',
      '--pages',
      '2',
      '--engine',
      'shell',
      '--sealed',
      '--cacert',
      sites.caFile,
      ...sites.connectTo.flatMap((mapping) => ['--connect-to', mapping]),
      ...more,
    ],
    folder.path,
  );

test(
  'the run is complete, signed, announced and verifiable; a changed one is found out',
  { timeout: 180_000 },
  async () => {
    const first = await crawl(
      'runs/first',
      '--format',
      'sarif',
      'junit',
      'markdown',
      'csv',
      '--sign-key',
      'key.pem',
      '--notify',
      `${hook}/works`,
      '--fail-on',
      'new:high',
      '--baseline',
      'latest',
    );
    expect(first.code, first.stderr).toBe(0);
    expect(first.stderr).toContain('no earlier run');
    const written = await readdir(join(folder.path, 'runs/first'));
    for (const file of [
      'report.json',
      'report.html',
      'report.sarif',
      'report.xml',
      'report.md',
      'report.csv',
      'policy.yaml',
      'manifest.json',
      'manifest.sig',
    ])
      expect(written).toContain(file);
    expect(told).toEqual([
      expect.objectContaining({ text: expect.stringContaining('✔'), verdict: 'compliant', new: [] }),
    ]);

    const verified = await runCli(['verify', 'runs/first', '--key', 'public.pem'], folder.path);
    expect([verified.code, verified.stdout]).toEqual([
      0,
      expect.stringMatching(/unchanged, \d+ files[\s\S]*The holder of this key signed the run/),
    ]);

    // The next night, compared with the one before; the webhook does not work.
    const second = await crawl('runs/second', '--baseline', 'latest', '--notify', `${hook}/fails`);
    expect(second.code).toBe(0);
    expect(second.stderr).toMatch(/notification was not delivered: 127\.0\.0\.1:\d+ answered 400/);
    const report = await reportOf(join(folder.path, 'runs/second'));
    expect(report.run.baseline).toBe((await reportOf(join(folder.path, 'runs/first'))).run.id);
    expect(report.history.length).toBe(1);
    expect(report.sites[0]?.policyLine).toBeGreaterThan(0);
    expect(report.sites[0]?.timeline.map(({ journey, pages }) => [journey, pages.length > 0])).toEqual([
      ['none', true],
    ]);
    expect((await runCli(['verify', 'runs/second', '--key', 'public.pem'], folder.path)).code).toBe(1);
    expect((await runCli(['verify', 'runs/second'], folder.path)).code).toBe(0);

    await writeFile(
      join(folder.path, 'runs/first/report.json'),
      (await readFile(join(folder.path, 'runs/first/report.json'), 'utf8')).replace(
        'compliant',
        'violations',
      ),
    );
    const forged = await runCli(['verify', 'runs/first', '--format', 'json'], folder.path);
    expect(forged.code).toBe(1);
    expect(JSON.parse(forged.stdout)).toMatchObject({
      sound: false,
      changed: ['report.json'],
      missing: [],
      added: [],
    });
  },
);

test('a key or a webhook that is none is said before anything is visited', async () => {
  expect(await crawl('runs/x', '--sign-key', 'nowhere.pem')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('nowhere.pem'),
  });
  expect(await crawl('runs/x', '--notify', 'not-an-address')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--notify'),
  });
  expect(await readdir(join(folder.path, 'runs'))).not.toContain('x');
});
