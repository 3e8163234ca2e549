/**
 * Sudden ends: the crawler, its browser or a renderer is killed (-9) at any moment. Every run directory can be read, the
 * next run is fine, and in the end there is neither a process nor a profile left.
 */
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, startCli, temporaryFolder } from '../../support/command-line.ts';
import { endByForce, isBrowser, processes, startedBy, type Running } from '../../support/processes.ts';
import { share } from '../../support/scope.ts';

type Victim = 'crawler' | 'browser' | 'renderer';

const isOfThese = ({ command }: Running): boolean =>
  command.includes(folder.path) && command.includes('--user-data-dir=');

/** The processes of the browser that this crawl has started. */
async function victimsOf(kind: Exclude<Victim, 'crawler'>, crawler: number): Promise<number[]> {
  return (await startedBy(crawler))
    .filter(({ command }) => !command.includes('cli.ts'))
    .filter((each) => (kind === 'renderer' ? each.command.includes('--type=renderer') : isBrowser(each)))
    .map(({ pid }) => pid);
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let url = '';
const server = createServer((_request, answer) => {
  answer.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'a=1' });
  answer.end(
    '<!doctype html><title>x</title><a href="/1">1</a> <a href="/2">2</a><script>localStorage.a = 1</script>',
  );
});
beforeAll(async () => {
  folder = await temporaryFolder();
  // Profiles of these crawls, and of no other, are here.
  process.env['TMPDIR'] = folder.path;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
});
afterAll(async () => {
  delete process.env['TMPDIR'];
  server.closeAllConnections();
  server.close();
  await folder.remove();
});

const crawl = (out: string): string[] => ['crawl', url, '--out', out, '--journey', 'none', '--pages', '2'];
const attempts = (['crawler', 'browser', 'renderer'] as const).flatMap((victim) =>
  Array.from({ length: 20 }, (_, index) => ({ victim, number: index + 1 })),
);
/** Milliseconds, which differ from attempt to attempt and are the same in every run: up to 4 s. */
const momentOf = (number: number): number => (number * 2_654_435_761) % 4000;

/** Kills the crawler so long after its start, or all processes of the kind so long after the first is there. */
async function kill(victim: Victim, crawler: number, after: number): Promise<number> {
  if (victim !== 'crawler')
    for (let waited = 0; waited < 300 && (await victimsOf(victim, crawler)).length === 0; waited += 1)
      await pause(50);
  await pause(after);
  const pids = victim === 'crawler' ? [crawler] : await victimsOf(victim, crawler);
  return pids.filter((pid) => endByForce(pid)).length;
}
let killed = 0;

test
  .runIf(process.platform === 'linux')
  .each(share(attempts, 16, ({ victim, number }) => `${victim} ${number}`))(
  '$victim $number',
  { timeout: 120_000 },
  async ({ victim, number }) => {
    const out = join(folder.path, `${victim}-${number}`);
    const running = startCli(crawl(out), folder.path);
    killed += await kill(victim, running.pid, momentOf(number));
    const { code, stderr } = await running.result;
    expect(stderr).not.toMatch(/This is a bug/);
    if (victim !== 'crawler') expect([0, 1, 3]).toContain(code);
    const judged = await runCli(['judge', out], folder.path);
    const began = (await readdir(folder.path)).includes(`${victim}-${number}`);
    if (began) {
      // A run that was killed before its first visit has nothing to judge, and says so.
      expect([0, 1, 2, 3], judged.stderr).toContain(judged.code);
      expect(judged.stderr).not.toMatch(/This is a bug|\n\s+at /);
      for (const name of await readdir(out, { recursive: true }))
        if (name.endsWith('.json')) JSON.parse(await readFile(join(out, name), 'utf8'));
    }
  },
);

test.runIf(process.platform === 'linux')(
  'the next run is fine, and nothing is left of the others',
  { timeout: 120_000 },
  async () => {
    expect(killed).toBeGreaterThan(0);
    const { code, stderr } = await runCli(crawl(join(folder.path, 'next')), folder.path);
    expect([0, 1, 3], stderr).toContain(code);
    expect((await processes()).filter(isOfThese)).toEqual([]);
    expect((await readdir(folder.path)).filter((name) => name.startsWith('cookiewacht-browser-'))).toEqual(
      [],
    );
  },
);
