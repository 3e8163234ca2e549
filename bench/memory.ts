/**
 * Measures the memory of a run over 200 sites: the resident set of the command line's process after each
 * site.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { startWorkload } from './workload.ts';

const SITES = Number(process.env['BENCH_SITES'] ?? 200);
const cli = resolve(import.meta.dirname, '../crawler/cli.ts');

function residentMegabytes(pid: number): number {
  return Math.round(
    Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
  );
}

/** Prints the curve. */
export async function memoryCurve(): Promise<void> {
  const workload = await startWorkload(SITES);
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-bench-'));
  try {
    const child = spawn(
      process.execPath,
      [
        cli,
        'crawl',
        ...workload.urls,
        '--journey',
        'none',
        '--pages',
        '1',
        '--fail-on',
        'never',
        '--out',
        join(folder, 'run'),
      ],
      { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, CI: 'true' } },
    );
    const pid = child.pid ?? 0;
    const ended = new Promise<number | null>((done) => child.once('close', done));
    const samples: number[] = [];
    // One line a site: `[id] compliant: …, 1 page, 1.2 s`.
    for await (const line of createInterface({ input: child.stderr }))
      if (/ pages?, [\d.]+ s$/.test(line)) samples.push(residentMegabytes(pid));
    await ended;
    const part = Math.max(1, Math.round(samples.length / 10));
    console.log(
      `${samples.length} sites, 1 page each, journey none, concurrency 4; resident MB of Node, the most within each tenth of the run`,
    );
    const tenths = Array.from({ length: 10 }, (_nothing, index) =>
      samples.slice(index * part, (index + 1) * part),
    ).filter((each) => each.length > 0);
    const widest = Math.max(...samples);
    tenths.forEach((tenth, index) => {
      const most = Math.max(...tenth);
      console.log(
        `${String(Math.min(samples.length, (index + 1) * part)).padStart(5)} sites ${String(most).padStart(5)} MB ${'█'.repeat(Math.round((most / widest) * 40))}`,
      );
    });
  } finally {
    await workload.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
