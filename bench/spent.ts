/**
 * What commands take from start to end: wall time, and processor time of all that they start. When a browser
 * ends, most of its helpers are waited for by nobody, and their time is lost to `getrusage`; so they are
 * looked at five times a second while they live.
 */
import { readProcess, readProcesses, treeOf, type Process } from './processes.ts';

/** Seconds. */
export interface Spent {
  wall: number;
  cpu: number;
}

const LOOK_MS = 200;
/** Milliseconds after the work for helpers that are still ending; not counted as wall time. */
const ENDING_MS = 500;

/**
 * Measures work that this process does by starting commands and waiting for them; its own time is left out.
 * Children that were there before, such as the servers of the sites, do not count.
 */
export async function measureCommands(work: () => Promise<void>): Promise<Spent> {
  const before = new Set(treeOf(readProcesses(), process.pid).map(({ identity }) => identity));
  const seen = new Map<string, Process & { look: number }>();
  let look = 0;
  const takeLook = (): void => {
    const all = readProcesses();
    look += 1;
    const now = new Map(treeOf(all, process.pid).map((each) => [each.identity, each]));
    // Those whose parent has ended are nobody's descendants any more.
    for (const { identity, pid, parent } of seen.values()) {
      const current = all.get(pid);
      if (current?.identity === identity) now.set(identity, { ...current, parent });
    }
    for (const [identity, each] of now) if (!before.has(identity)) seen.set(identity, { ...each, look });
  };
  const waitedFor = readProcess(process.pid)?.reaped ?? 0;
  const timer = setInterval(takeLook, LOOK_MS);
  const began = performance.now();
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  const wall = (performance.now() - began) / 1000;
  await new Promise((resolve) => setTimeout(resolve, ENDING_MS));
  takeLook();
  const orphans = unclaimed([...seen.values()]);
  return { wall, cpu: (readProcess(process.pid)?.reaped ?? 0) - waitedFor + orphans };
}

/**
 * Seconds of the processes that no parent waited for. Node waits for its children. A parent within the browser
 * waited for a child that it outlived: when the browser ends, it waits for none.
 */
function unclaimed(seen: ReadonlyArray<Process & { look: number }>): number {
  const parents = new Map(seen.map((each) => [each.pid, each]));
  return seen
    .filter(({ parent: pid, look }) => {
      const parent = parents.get(pid);
      if (parent === undefined) return pid !== process.pid;
      return parent.kind === 'node' ? look > parent.look : look >= parent.look;
    })
    .reduce((sum, { own, reaped }) => sum + own + reaped, 0);
}
