/** A page is checked again while its developer mends it, and only what changed is told in full. */
import { readdir, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCli, temporaryFolder } from '../../support/command-line.ts';
import { startDevelopmentServer, type DevelopmentServer } from '../../support/development-server.ts';

const policy = `schema: cookiewacht-policy/1
name: Example
statement: { title: Privacy statement }
sites:
  - { id: main, url: https://www.example.nl/ }
core:
  - { category: session, purpose: keeps the visit together }
  - { category: csrf, purpose: protects forms }
`;
const page = (script: string): string =>
  `<!doctype html><html lang="en"><title>Services</title><h1>Services</h1><p>Advice for hospitals and homes.</p><script>${script}</script>`;
const cookie = (name: string): string =>
  `document.cookie = '${name}=' + crypto.randomUUID() + '; max-age=31536000; secure; samesite=lax';`;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let server: DevelopmentServer;
beforeAll(async () => {
  folder = await temporaryFolder();
  await mkdir(join(folder.path, 'src'));
  await writeFile(join(folder.path, 'policy.yaml'), policy);
  server = await startDevelopmentServer(() => ({ '/services': page(cookie('first')) }));
});
afterAll(async () => {
  await server.stop();
  await folder.remove();
});

const start = (...more: string[]) =>
  startCli(
    ['watch', '--policy', 'policy.yaml', '--sealed', '--journey', 'none', '--page', '/services']
      .concat(['--map', `www.example.nl=${server.origin}`])
      .concat(more),
    folder.path,
    { interactive: true },
  );
const leftovers = async (): Promise<string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('cookiewacht-watch-'));

test('a key and a saved file check again; what changed is told', { timeout: 120_000 }, async () => {
  const before = await leftovers();
  const watching = start('--files', 'src');
  await watching.prints('Check 1');
  server.pages['/services'] = page(cookie('second'));
  watching.type('\n');
  await watching.prints('Check 2');
  server.pages['/services'] = page('');
  await writeFile(join(folder.path, 'src/services.html'), 'saved');
  await watching.prints('Check 3');
  watching.type('q\n');
  const { code, stdout, stderr } = await watching.result;
  expect(code).toBe(0);
  const [first = '', second = '', third = ''] = stdout.split(/(?=^Check \d)/m);
  expect(first).toMatch(/Findings\n[\s\S]*first/);
  expect(first).toMatch(/set by \/services:\d+:\d+/);
  expect(second).toMatch(/New\n[\s\S]*second[\s\S]*Fixed\n[\s\S]*first/);
  expect(second).toMatch(/Still there\n/);
  expect(third).toMatch(/Fixed\n[\s\S]*second/);
  expect(third).not.toMatch(/^New$/m);
  expect(stderr).toContain('Watching https://www.example.nl/services');
  // Only what was asked for, and nothing is left of it.
  expect(new Set(server.log.map(({ path }) => path))).toEqual(new Set(['/services', '/favicon.ico']));
  expect(await leftovers()).toEqual(before);
});

test('Ctrl-C ends it in good order, also in the middle of a check', { timeout: 120_000 }, async () => {
  const before = await leftovers();
  const watching = start();
  await watching.says('Watching');
  watching.kill('SIGINT');
  const { code, stderr } = await watching.result;
  expect(code).toBe(0);
  expect(stderr).not.toMatch(/^\s+at |bug/m);
  expect(await leftovers()).toEqual(before);
});

test(
  'lines that come before the first check has ended do not take it away',
  { timeout: 120_000 },
  async () => {
    server.pages['/services'] = page(cookie('first'));
    const watching = start();
    watching.type('\nq\n');
    const { code, stdout } = await watching.result;
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Check 1 [\s\S]*first/);
    expect(stdout).not.toContain('Check 2');
  },
);

test('a page that went wrong is not told as solved', { timeout: 120_000 }, async () => {
  server.pages['/services'] = page(cookie('first'));
  const watching = start();
  await watching.prints('Check 1');
  delete server.pages['/services'];
  watching.type('\n');
  await watching.prints('Check 2');
  watching.type('q\n');
  const second = (await watching.result).stdout.split(/(?=^Check \d)/m)[1] ?? '';
  expect(second).toMatch(/Could not be checked again\n[\s\S]*first/);
  expect(second).toMatch(/not checked: [\s\S]*not loaded/);
  expect(second).not.toMatch(/^Fixed$/m);
});

test('without a page it says what to type', async () => {
  const { code, stderr } = await startCli(['watch'], folder.path).result;
  expect([code, stderr]).toEqual([2, expect.stringContaining('watch --policy policy.yaml')]);
});
