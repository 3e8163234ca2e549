/** Notices when the clock of the system is set: a browser counts the lifetimes of cookies by it. */

/** Milliseconds, of which no lifetime makes a difference. Clocks are corrected by less all the time. */
const TOLERANCE_MS = 30_000;

/** Compares the clock of the system with one that nobody sets, from its construction on. */
export class ClockWatch {
  readonly #wall: () => number;
  readonly #steady: () => number;
  readonly #between: number;

  constructor(wall: () => number = Date.now, steady: () => number = () => performance.now()) {
    this.#wall = wall;
    this.#steady = steady;
    this.#between = wall() - steady();
  }

  /** In words, how the clock was set; null if it was not. */
  get jump(): string | null {
    const milliseconds = this.#wall() - this.#steady() - this.#between;
    if (Math.abs(milliseconds) <= TOLERANCE_MS) return null;
    const seconds = Math.round(Math.abs(milliseconds) / 1000);
    return `the clock of the system was set ${milliseconds < 0 ? 'back' : 'forward'} by ${seconds} s`;
  }
}
