/** Time: a hostile page must not hold the crawl. */
import { setTimeout as sleep } from 'node:timers/promises';
import { TimeoutError } from './errors.ts';

/** How long a site and its pages may take, in milliseconds. */
export interface Timeouts {
  /** For the site to answer us ourselves: the probe, the sitemap. */
  answer: number;
  /** Until a page that has not loaded is given up. */
  load: number;
  /** Without network, that count as quiet; and how long to wait for that. */
  quiet: number;
  networkIdle: number;
  /** That a script may hold its page before it is stopped. */
  hang: number;
  /** For a whole visit, answering a banner included. */
  visit: number;
  /** Page time that is let pass, and the wall-clock ceiling for that. */
  idle: { budget: number; ceiling: number };
}

export const defaultTimeouts: Timeouts = {
  answer: 15_000,
  load: 30_000,
  quiet: 250,
  networkIdle: 4000,
  hang: 8000,
  visit: 150_000,
  idle: { budget: 15_000, ceiling: 12_000 },
};

/** The promise, or `TimeoutError` after so many milliseconds. */
export async function withTimeout<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const expire = (): void =>
      reject(new TimeoutError(`the page did not answer within ${Math.round(milliseconds)} ms`));
    timer = setTimeout(expire, Math.max(0, milliseconds));
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
