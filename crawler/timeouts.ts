/** Time: a hostile page must not hold the crawl. */
import { setTimeout as sleep } from 'node:timers/promises';
import { TimeoutError } from './errors.ts';

/** The promise, or `TooLate` after so many milliseconds. */
export async function withTimeout<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(`the page did not answer within ${Math.round(milliseconds)} ms`)), Math.max(0, milliseconds));
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A moment after which nothing more is tried. */
export class Deadline {
  readonly #end: number;

  constructor(milliseconds: number) {
    this.#end = performance.now() + milliseconds;
  }

  get left(): number {
    return Math.max(0, this.#end - performance.now());
  }

  get passed(): boolean {
    return this.left === 0;
  }

  /** Waits, but never past the end. */
  async pause(milliseconds: number): Promise<void> {
    await sleep(Math.min(milliseconds, this.left));
  }
}

/** The name that the code of choosing and observing still uses. */
export { withTimeout as within };
