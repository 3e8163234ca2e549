/** Holds a machine at a load, whatever else runs on it. */
import { setInterval as every } from 'node:timers';
import { runnableTasks } from '../../../crawler/scaled-time.ts';
import { keepBusy } from '../../support/busy-machine.ts';

/** Milliseconds between two looks at the load. */
const EVERY = 250;
/** Looks that one decision is made of, since the load jumps from one moment to the next. */
const LOOKS = 4;

export interface HeldLoad {
  /** The mean of the tasks that wanted to run, since it was last asked. */
  mean(): number;
  release(): Promise<void>;
}

/** Adds and takes away busy threads, so that about `load` tasks want to run at each moment. */
export function holdLoad(load: number): HeldLoad {
  const threads: Array<() => Promise<void>> = [];
  const all: number[] = [];
  let recent: number[] = [];
  const adapt = (): void => {
    // Not counting the thread that looks.
    const tasks = Math.max(0, runnableTasks() - 1);
    all.push(tasks);
    recent.push(tasks);
    if (recent.length < LOOKS) return;
    const mean = recent.reduce((sum, each) => sum + each, 0) / recent.length;
    recent = [];
    if (mean < load - 0.5 && threads.length < load) threads.push(keepBusy(1));
    else if (mean > load + 1.5) void threads.pop()?.();
  };
  for (let missing = load - runnableTasks(); missing > 0; missing -= 1) threads.push(keepBusy(1));
  const timer = every(adapt, EVERY);
  return {
    mean: () => {
      const own = all.splice(0);
      return own.length === 0 ? 0 : own.reduce((sum, each) => sum + each, 0) / own.length;
    },
    release: async () => {
      clearInterval(timer);
      await Promise.all(threads.map((end) => end()));
    },
  };
}
