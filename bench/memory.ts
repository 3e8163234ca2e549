/**
 * Measures the memory of a run over 200 sites: the resident set of the command line's process after each
 * site.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { workloadApart } from './apart.ts';
import { cli } from './commands.ts';

const SITES = Number(process.env['BENCH_SITES'] ?? 200);

function residentMegabytes(pid: number): number {
  return Math.round(
    Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
  );
}

/** Prints the curve, and its maximum. */
export async function memoryCurve(): Promise<void> {
  const { told, stop } = await workloadApart(SITES);
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-bench-'));
  try {
    const samples = await crawlAndWatch(told.urls, join(folder, 'run'));
    console.log(
      `${samples.length} sites, 1 page each, journey none, concurrency 4; resident MB of Node, the most within each tenth of the run`,
    );
    const part = Math.max(1, Math.round(samples.length / 10));
    const widest = Math.max(...samples);
    for (let end = part; end - part < samples.length; end += part) {
      const most = Math.max(...samples.slice(end - part, end));
      const bar = '█'.repeat(Math.round((most / widest) * 40));
      const sites = String(Math.min(samples.length, end)).padStart(5);
      console.log(`${sites} sites ${String(most).padStart(5)} MB ${bar}`);
    }
    const half = Math.floor(samples.length / 2);
    const [first, second] = [Math.max(...samples.slice(0, half)), Math.max(...samples.slice(half))];
    console.log(`The most: ${widest} MB (${first} MB in the first half, ${second} MB in the second).`);
  } finally {
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Megabytes of the command line's process after each site. */
async function crawlAndWatch(urls: readonly string[], out: string): Promise<number[]> {
  const what = ['crawl', ...urls, '--journey', 'none', '--pages', '1', '--fail-on', 'never', '--out', out];
  const child = spawn(process.execPath, [cli, ...what], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, CI: 'true' },
  });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  const samples: number[] = [];
  // One line a site: `[id] compliant: …, 1 page, 1.2 s`.
  for await (const line of createInterface({ input: child.stderr }))
    if (/ pages?, [\d.]+ s$/.test(line)) samples.push(residentMegabytes(child.pid ?? 0));
  await ended;
  return samples;
}
