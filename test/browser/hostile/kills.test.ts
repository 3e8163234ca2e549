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
import { share } from '../../support/scope.ts';

type Victim = 'crawler' | 'browser' | 'renderer';

/** A process with its parent, as Linux shows it. */
interface Running {
  pid: number;
  parent: number;
  command: string;
}

async function processes(): Promise<Running[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const [stat, command] = await Promise.all(
        ['stat', 'cmdline'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')),
      );
      const parent = Number((stat ?? '').slice((stat ?? '').lastIndexOf(')') + 4).split(' ')[0]);
      return { pid: Number(pid), parent, command: (command ?? '').replaceAll('\0', ' ') };
    }),
  );
  return found.filter(({ command }) => command !== '');
}

const isBrowser = ({ command }: Running): boolean => command.includes(folder.path);

/** All whose profile is in this test's folder. */
const victimsOf = async (kind: Exclude<Victim, 'crawler'>): Promise<number[]> =>
  (await processes())
    .filter(isBrowser)
    .filter(({ command }) =>
      kind === 'renderer' ? command.includes('--type=renderer') : !command.includes('--type='),
    )
    .map(({ pid }) => pid);

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

const crawl = (out: string): string[] => [
  'crawl',
  url,
  '--out',
  out,
  '--journey',
  'none',
  'accept',
  '--pages',
  '3',
];
const attempts = (['crawler', 'browser', 'renderer'] as const).flatMap((victim) =>
  Array.from({ length: 20 }, (_, index) => ({ victim, number: index + 1 })),
);
/** Kills at a moment that differs from attempt to attempt, and is the same in every run: up to 6 s after the start. */
const momentOf = (number: number): number => 300 + ((number * 2_654_435_761) % 5700);

async function kill(victim: Victim, crawler: number): Promise<void> {
  const pids = victim === 'crawler' ? [crawler] : await victimsOf(victim);
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  }
}

test
  .runIf(process.platform === 'linux')
  .each(share(attempts, 16, ({ victim, number }) => `${victim} ${number}`))(
  '$victim $number',
  { timeout: 120_000 },
  async ({ victim, number }) => {
    const out = join(folder.path, `${victim}-${number}`);
    const running = startCli(crawl(out), folder.path);
    await pause(momentOf(number));
    await kill(victim, running.pid);
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
    const { code, stderr } = await runCli(crawl(join(folder.path, 'next')), folder.path);
    expect([0, 1, 3], stderr).toContain(code);
    expect((await processes()).filter(isBrowser)).toEqual([]);
    expect((await readdir(folder.path)).filter((name) => name.startsWith('cookiewacht-browser-'))).toEqual(
      [],
    );
  },
);
