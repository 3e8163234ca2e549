/**
 * How long `cookiewacht demo` takes for the whole replica, beside bare visits in the same run: a slow machine
 * is slow in both, slow code in one.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportSchema } from '../reports/document/schema/run.ts';
import { workloadApart } from './apart.ts';
import { cli, floorProgram, runNode } from './commands.ts';
import type { FoundBrowser } from '../crawler/browser/find.ts';
import { NO_SHELL, browserOptions, fullChromium, headlessShell } from './engines.ts';
import { measureCommands, type Spent } from './spent.ts';
import { printTable } from './tables.ts';

const SIDE_BY_SIDE = 4;

interface Demo extends Spent {
  visits: number;
  sites: number;
  /** Seconds until the first line that tells of a finding, the first verdict of a site, and the report. */
  firstResult: number;
  firstVerdict: number;
  report: number;
}

/** Prints the figures. */
export async function demo(): Promise<void> {
  const [full, shell] = [await fullChromium(), await headlessShell()];
  const { told, stop } = await workloadApart();
  const folder = await mkdtemp(join(tmpdir(), 'cookiewacht-bench-'));
  try {
    const before = await bareVisits(full, told.urls);
    const demos = new Map<FoundBrowser, Demo>();
    for (const program of shell ? [full, shell] : [full])
      demos.set(program, await runDemo(program, join(folder, program.engine)));
    const after = await bareVisits(full, told.urls);
    const floor = {
      wall: (before.wall + after.wall) / 2 / told.urls.length,
      cpu: (before.cpu + after.cpu) / 2 / told.urls.length,
    };
    console.log(
      `The floor in this run, ${SIDE_BY_SIDE} side by side: ${floor.wall.toFixed(2)} s and ${floor.cpu.toFixed(2)} CPU s a bare visit, start of the browser included (before ${seconds(before.wall)}, after ${seconds(after.wall)} for ${told.urls.length}).\n`,
    );
    printDemos(demos, floor);
    for (const [{ engine }, { firstResult, firstVerdict, report }] of demos)
      console.log(
        `${engine}: first line of results after ${seconds(firstResult)}; first verdict of a site after ${seconds(firstVerdict)}; report after ${seconds(report)}`,
      );
    if (!shell) console.log(`shell: ${NO_SHELL}`);
  } finally {
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const seconds = (value: number): string => `${value.toFixed(1)} s`;

const bareVisits = ({ path }: FoundBrowser, urls: readonly string[]): Promise<Spent> =>
  measureCommands(() => runNode([floorProgram, path, String(SIDE_BY_SIDE), '-', ...urls]));

async function runDemo(program: FoundBrowser, out: string): Promise<Demo> {
  const began = performance.now();
  let [firstResult, firstVerdict, report] = [Infinity, Infinity, Infinity];
  const args = [cli, 'demo', '--fail-on', 'never', '--out', out, ...browserOptions(program)];
  const spent = await measureCommands(() =>
    runNode(args, {
      codes: [0, 3],
      onLine: (line, from) => {
        const now = (performance.now() - began) / 1000;
        if (from === 'stdout') report = Math.min(report, now);
        // `[id] so far: 3 violations before any choice`, and later `[id] done: 5 violations, 12 pages, 20.1 s`.
        if (/^\[[^\]]+\] so far: /.test(line)) firstResult = Math.min(firstResult, now);
        if (/^\[[^\]]+\] done: /.test(line)) firstVerdict = Math.min(firstVerdict, now);
      },
    }),
  );
  const { sites } = reportSchema.parse(JSON.parse(await readFile(join(out, 'report.json'), 'utf8')));
  const visits = sites.flatMap(({ journeys }) => journeys.flatMap(({ pages }) => pages)).length;
  return { ...spent, visits, sites: sites.length, firstResult, firstVerdict, report };
}

function printDemos(demos: ReadonlyMap<FoundBrowser, Demo>, floor: Spent): void {
  const rows = [...demos].map(([{ engine }, { wall, cpu, visits, sites }]) => [
    engine,
    `${sites}`,
    `${visits}`,
    wall.toFixed(1),
    cpu.toFixed(1),
    (wall / visits / floor.wall).toFixed(2),
    (cpu / visits / floor.cpu).toFixed(2),
  ]);
  printTable(
    ['demo', 'sites', 'pages seen', 'wall s', 'CPU s', 'wall a page ÷ floor', 'CPU a page ÷ floor'],
    rows,
  );
}
