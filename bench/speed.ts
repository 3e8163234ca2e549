/**
 * What a visit costs: Cookiewacht with full capture and 15 s of page time, in full Chromium and in the shell,
 * against bare puppeteer, each in a browser of its own, in turns.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PQueue from 'p-queue';
import { workloadApart } from './apart.ts';
import { bareArm, ourArm, type Arm } from './arms.ts';
import { NO_SHELL, fullChromium, headlessShell } from './engines.ts';
import { kinds, noSeconds, secondsByKind, total, type KindSeconds } from './processes.ts';
import { median, printTable } from './tables.ts';

/** `BENCH_ROUNDS` and `BENCH_CONCURRENCY` (e.g. `2,4`) make it shorter or longer. */
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const CONCURRENCIES = (process.env['BENCH_CONCURRENCY'] ?? '1,2,4,8').split(',').map(Number);
/** Milliseconds after a round, so that the renderers that are ending count too. Not wall time. */
const ENDING_MS = 300;

/** A visit's share of one round, in seconds. */
export interface Round {
  wall: number;
  cpu: KindSeconds;
}

/** Prints the figures. */
export async function speed(): Promise<void> {
  const [full, shell] = [await fullChromium(), await headlessShell()];
  const { told, stop } = await workloadApart();
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-bench-'));
  const arms: Arm[] = [];
  const say = `${told.urls.length} sites, 1 page each, ${ROUNDS} rounds in turns; ${full.version}`;
  console.log(`${say}${shell ? '' : `; ${NO_SHELL}`}`);
  try {
    arms.push(await bareArm('floor: bare puppeteer', full));
    arms.push(await ourArm('Cookiewacht', full, folder));
    if (shell) arms.push(await ourArm('Cookiewacht, --engine shell', shell, folder));
    for (const arm of arms) await roundOf(arm, told.urls, 2);
    const everything = new Map(arms.map(({ name }): [string, Round[]] => [name, []]));
    for (const concurrency of CONCURRENCIES) {
      const rounds = await inTurns(arms, told.urls, concurrency);
      printRounds(concurrency, rounds);
      for (const [name, each] of rounds) everything.get(name)?.push(...each);
    }
    printKinds(everything);
    if (!shell) console.log(`\nCookiewacht, --engine shell: ${NO_SHELL}`);
  } finally {
    await Promise.all([...arms.map((arm) => arm.close()), stop()]);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each round begins with another arm, so that no arm always follows the same one. */
export async function inTurns(
  arms: readonly Arm[],
  urls: string[],
  concurrency: number,
): Promise<Map<string, Round[]>> {
  const rounds = new Map(arms.map(({ name }): [string, Round[]] => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const index of arms.keys()) {
      const arm = arms[(index + round) % arms.length];
      if (arm) rounds.get(arm.name)?.push(await roundOf(arm, urls, concurrency));
    }
  return rounds;
}

export async function roundOf(arm: Arm, urls: readonly string[], concurrency: number): Promise<Round> {
  const [before, node, began] = [secondsByKind(arm.pid), process.cpuUsage(), performance.now()];
  await new PQueue({ concurrency }).addAll(urls.map((url) => () => arm.visit(url)));
  const wall = (performance.now() - began) / 1000 / urls.length;
  await new Promise((resolve) => setTimeout(resolve, ENDING_MS));
  const { user, system } = process.cpuUsage(node);
  const after = secondsByKind(arm.pid);
  const cpu = noSeconds();
  for (const kind of kinds) cpu[kind] = (after[kind] - before[kind]) / urls.length;
  cpu.node += (user + system) / 1e6 / urls.length;
  return { wall, cpu };
}

/** The ratio is the median of each round's own ratio, so that a busy moment hits both of its sides. */
function printRounds(concurrency: number, rounds: ReadonlyMap<string, Round[]>): void {
  const [floor = []] = [...rounds.values()];
  const ratio = (mine: Round[], seconds: (round: Round) => number): string =>
    median(mine.map((round, index) => seconds(round) / seconds(floor[index] ?? round))).toFixed(2);
  const rows = [...rounds].map(([name, mine]) => {
    const wall = median(mine.map((round) => round.wall));
    const cpu = median(mine.map((round) => total(round.cpu)));
    return [
      name,
      wall.toFixed(2),
      (60 / wall).toFixed(0),
      cpu.toFixed(2),
      ratio(mine, (round) => round.wall),
      ratio(mine, (round) => total(round.cpu)),
    ];
  });
  console.log(`\nconcurrency ${concurrency}`);
  printTable(['', 'wall s/visit', 'visits/min', 'CPU s/visit', 'wall ÷ floor', 'CPU ÷ floor'], rows);
}

/** Means over all rounds. The time of renderers that have ended is in them. */
function printKinds(rounds: ReadonlyMap<string, Round[]>): void {
  console.log('\nCPU s a visit by kind of process, mean of all rounds');
  const rows = [...rounds].map(([name, mine]) => {
    const mean = (seconds: (round: Round) => number): string =>
      (mine.reduce((sum, round) => sum + seconds(round), 0) / mine.length).toFixed(3);
    return [name, ...kinds.map((kind) => mean(({ cpu }) => cpu[kind])), mean(({ cpu }) => total(cpu))];
  });
  printTable(['', ...kinds, 'together'], rows);
}
