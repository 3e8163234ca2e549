/** What the gate costs a visit: through it, and past it, in turns. It runs in this process, whose time counts. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { direct } from '../crawler/network/connect-to.ts';
import { Gate } from '../crawler/network/gate.ts';
import { workloadApart } from './apart.ts';
import { ourArm, type Arm } from './arms.ts';
import { fullChromium } from './engines.ts';
import { total } from './processes.ts';
import { inTurns, roundOf } from './speed.ts';
import { median, printTable } from './tables.ts';

const CONCURRENCY = 2;

/** Prints the figures, for full Chromium. */
export async function gateCost(): Promise<void> {
  const full = await fullChromium();
  const { told, stop } = await workloadApart();
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-bench-'));
  // The sites of the workload are on this machine.
  const gate = await Gate.open({ connectTo: direct, named: 'all' });
  const arms: Arm[] = [];
  try {
    arms.push(await ourArm('past the gate', full, folder));
    arms.push(await ourArm('through the gate', full, folder, { gate }));
    for (const arm of arms) await roundOf(arm, told.urls, CONCURRENCY);
    const rounds = await inTurns(arms, told.urls, CONCURRENCY);
    const rows = [...rounds].map(([name, mine]) => [
      name,
      median(mine.map(({ wall }) => wall)).toFixed(3),
      median(mine.map(({ cpu }) => total(cpu))).toFixed(3),
      median(mine.map(({ cpu }) => cpu.node)).toFixed(3),
    ]);
    printTable(['', 'wall s/visit', 'CPU s/visit', 'of it Node'], rows);
  } finally {
    await Promise.all([...arms.map((arm) => arm.close()), stop()]);
    await gate.close();
    await rm(folder, { recursive: true, force: true });
  }
}
