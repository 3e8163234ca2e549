/** What each flag saves that is there to save processor time: visits with all of them, and without that one. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserFlags, switchesOf } from '../crawler/browser/flags.ts';
import { workloadApart } from './apart.ts';
import { ourArm, type Arm } from './arms.ts';
import { fullChromium } from './engines.ts';
import { total } from './processes.ts';
import { inTurns, roundOf } from './speed.ts';
import { median, printTable } from './tables.ts';

const CONCURRENCY = 2;
const savers = browserFlags.filter(({ saves, partOf }) => saves && partOf === undefined);

/** Prints the figures, for full Chromium. */
export async function flags(): Promise<void> {
  const full = await fullChromium();
  const { told, stop } = await workloadApart();
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-bench-'));
  const arms: Arm[] = [];
  try {
    arms.push(await ourArm('all flags', full, folder));
    for (const { name } of savers)
      arms.push(await ourArm(`without ${name}`, full, folder, { flags: switchesOf(browserFlags, name) }));
    const none = switchesOf(browserFlags.filter(({ saves }) => !saves));
    arms.push(await ourArm('without all of these', full, folder, { flags: none }));
    for (const arm of arms) await roundOf(arm, told.urls, CONCURRENCY);
    const rounds = await inTurns(arms, told.urls, CONCURRENCY);
    const [all = []] = [...rounds.values()];
    const rows = [...rounds].map(([name, mine]) => {
      const cpu = median(mine.map((round) => total(round.cpu)));
      const more = median(mine.map((round, index) => total(round.cpu) - total(all[index]?.cpu ?? round.cpu)));
      return [name, cpu.toFixed(3), more.toFixed(3)];
    });
    printTable(['', 'CPU s/visit', 'more than with all'], rows);
  } finally {
    await Promise.all([...arms.map((arm) => arm.close()), stop()]);
    await rm(folder, { recursive: true, force: true });
  }
}
