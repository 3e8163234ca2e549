/**
 * Time that passes more slowly while the machine is busy, so that limits of time mean the same on a busy
 * machine as on a quiet one. Whatever is measured or limited by this clock scales by itself.
 */
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

/** Tasks that want to run, for each core, for which the limits of the crawler are made. */
const TASKS_PER_CORE = 3;
/** How many times longer a limit becomes at most. A machine that is busier cannot judge what it sees. */
export const MAX_SLOWNESS = 8;
/** Milliseconds over which the load is averaged, since it jumps from one moment to the next. */
const MEMORY = 3000;
/** Milliseconds after which the load is read again. */
const READ_AFTER = 200;

/** What a clock reads: the time in milliseconds, and the tasks that want to run now. */
export interface Machine {
  now(): number;
  tasks(): number;
  cores: number;
}

/** A clock whose milliseconds are longer while the machine is busy. */
export class ScaledClock {
  readonly #machine: Machine;
  #last: number;
  #read: number;
  #passed = 0;
  #tasks = 0;
  #highest = 1;

  constructor(machine: Machine) {
    this.#machine = machine;
    this.#last = machine.now();
    this.#read = this.#last;
  }

  /** Scaled milliseconds since some moment. */
  now(): number {
    this.#advance();
    return this.#passed;
  }

  /** How many times longer a limit lasts now: from 1 to `MAX_SLOWNESS`. */
  get slowness(): number {
    this.#advance();
    return Math.min(MAX_SLOWNESS, this.#measured);
  }

  /** The highest slowness since the last call, also beyond `MAX_SLOWNESS`. */
  takeHighest(): number {
    this.#advance();
    const highest = this.#highest;
    this.#highest = this.#measured;
    return highest;
  }

  get #measured(): number {
    return Math.max(1, this.#tasks / (this.#machine.cores * TASKS_PER_CORE));
  }

  #advance(): void {
    const now = this.#machine.now();
    const since = now - this.#read;
    if (since >= READ_AFTER) {
      this.#read = now;
      const weight = 1 - Math.exp(-since / MEMORY);
      this.#tasks += weight * (this.#machine.tasks() - this.#tasks);
      this.#highest = Math.max(this.#highest, this.#measured);
    }
    this.#passed += (now - this.#last) / Math.min(MAX_SLOWNESS, this.#measured);
    this.#last = now;
  }
}

/**
 * Tasks that run or wait for a core at this moment. Source: proc(5), `/proc/loadavg`. Other systems give the
 * mean of the last minute; Windows gives none, so that its limits do not scale.
 */
export function runnableTasks(): number {
  try {
    return Number(/ (\d+)\//.exec(readFileSync('/proc/loadavg', 'latin1'))?.[1] ?? 0);
  } catch {
    return loadavg()[0] ?? 0;
  }
}

const clock = new ScaledClock({
  now: () => performance.now(),
  tasks: runnableTasks,
  cores: Math.max(1, cpus().length),
});

/** Scaled milliseconds since some moment: what every limit of time is measured with. */
export const scaledNow = (): number => clock.now();

/** How many times longer a wait must be than on a quiet machine. */
export const slowness = (): number => clock.slowness;

/** The highest slowness since the last call, also beyond the most that limits scale. */
export const takeHighestSlowness = (): number => clock.takeHighest();
