/** What could not be seen is never compliant: it is named, and the exit code is 3. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportOf, runCli, startCli, temporaryFolder } from '../../support/command-line.ts';
import { startAwkwardSites, type AwkwardSites } from './edge-cases.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let sites: AwkwardSites;
beforeAll(async () => {
  folder = await temporaryFolder();
  sites = await startAwkwardSites(folder.path);
});
afterAll(async () => {
  await sites.stop();
  await folder.remove();
});

const network = (): string[] => [
  '--sealed',
  '--cacert',
  sites.caFile,
  ...sites.connectTo.flatMap((mapping) => ['--connect-to', mapping]),
];

const cases = [
  ['refused.example', /refused/],
  ['notfound.example', /404/],
  ['expired.example', /expired/],
  ['wall.example', /403/],
  ['challenge.example', /challenge/],
  ['stubborn.example', /nothing changed/],
] as const;

test(
  'refused connection, 404, expired certificate, bot wall, challenge and unanswered banner',
  { timeout: 240_000 },
  async () => {
    const out = join(folder.path, 'run');
    const result = await runCli(
      [
        'crawl',
        ...cases.map(([host]) => `https://${host}/`),
        '--out',
        out,
        '--lang',
        'en',
        '--journey',
        'none',
        'reject',
        ...network(),
      ],
      folder.path,
    );
    const report = await reportOf(out);
    for (const [host, reason] of cases) {
      const site = report.sites.find(({ url }) => url.includes(host));
      expect(site?.verdict, host).toBe('inconclusive');
      expect(site?.unchecked.join('\n'), host).toMatch(reason);
      expect(result.stdout).toContain(host);
    }
    expect(report.verdict).toBe('inconclusive');
    expect(result.stderr).not.toMatch(/^\s+at /m);
    expect(result.code).toBe(3);
  },
);

test('a site that sets nothing and asks nothing is compliant', { timeout: 120_000 }, async () => {
  const out = join(folder.path, 'quiet');
  const result = await runCli(['crawl', 'https://quiet.example/', '--out', out, ...network()], folder.path);
  expect((await reportOf(out)).sites[0]?.verdict, result.stdout).toBe('compliant');
  expect(result.code).toBe(0);
});

// Ctrl-C, a service manager, a terminal that closes.
test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s leaves a readable run, exit code 130 and no browser',
  { timeout: 120_000 },
  async (signal) => {
    const out = join(folder.path, `stopped-${signal}`);
    const running = startCli(
      [
        'crawl',
        'https://stubborn.example/',
        '--engine=shell',
        '--out',
        out,
        '--journey',
        'none',
        'accept',
        'reject',
        ...network(),
      ],
      folder.path,
    );
    await running.says('[stubborn.example] none:');
    running.kill(signal);
    const result = await running.result;
    expect(result.code).toBe(130);
    const report = await reportOf(out);
    expect(report.run.interrupted).toBe(true);
    expect(report.verdict).toBe('inconclusive');
    const lines = (await readFile(join(out, 'sites/stubborn.example/none/evidence.ndjson'), 'utf8'))
      .trim()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line).kind)).toContain('journey-end');
    expect(await browsersOf(running.pid)).toEqual([]);
  },
);

/** Processes whose parent or command line leads back to the run, where the system shows them. */
async function browsersOf(pid: number): Promise<string[]> {
  const { readdir } = await import('node:fs/promises');
  const numbers = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const found: string[] = [];
  for (const number of numbers) {
    const stat = await readFile(`/proc/${number}/stat`, 'utf8').catch(() => '');
    if (stat.split(') ')[1]?.split(' ')[1] === String(pid)) found.push(number);
  }
  return found;
}
