/** Time limits, so that a hostile page cannot hold up the crawl. On a busy machine they last longer. */
import { setTimeout as sleep } from 'node:timers/promises';
import { TimeoutError } from './errors.ts';
import { scaledNow } from './scaled-time.ts';

/** How long a site and its pages may take, in milliseconds. */
export interface Timeouts {
  /** For an answer to a request outside the browser: the probe, the sitemap. */
  answer: number;
  /**
   * For a page to load.
   * @waits its load event has come
   */
  load: number;
  /**
   * A page without requests for this long counts as quiet: all are answered, or one still waits.
   * @waits no request and no answer has come for so long
   */
  quiet: { answered: number; waiting: number };
  /** For a page to become quiet. */
  networkIdle: number;
  /** For a script that blocks its page; then the script is stopped. */
  hang: number;
  /** For a whole visit, answering a banner included. */
  visit: number;
  /**
   * Page time that passes on each page, and the wall-clock limit for that.
   * @waits the page's virtual clock has run; it stands still while a request waits for its answer
   */
  idle: { budget: number; ceiling: number };
}

/** The limits of an ordinary run. */
export const defaultTimeouts: Timeouts = {
  answer: 15_000,
  load: 30_000,
  quiet: { answered: 80, waiting: 250 },
  networkIdle: 4000,
  hang: 8000,
  visit: 150_000,
  idle: { budget: 15_000, ceiling: 12_000 },
};

/**
 * The value of the promise, if it comes within so many milliseconds.
 * @throws TimeoutError, or what the promise is rejected with
 */
export async function withTimeout<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const end = scaledNow() + milliseconds;
  const late = new Promise<never>((_resolve, reject) => {
    const look = (left: number): void => {
      if (left <= 0)
        reject(new TimeoutError(`the page did not answer within ${Math.round(milliseconds)} ms`));
      else timer = setTimeout(() => look(end - scaledNow()), Math.max(1, left));
    };
    timer = setTimeout(() => look(end - scaledNow()), Math.max(0, milliseconds));
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** How many times its own length a deadline can be put off in all. */
const MAX_EXTENSION = 2;

/** A point in time after which nothing more is tried, so many milliseconds from its construction. */
export class Deadline {
  #end: number;
  readonly #last: number;

  constructor(milliseconds: number) {
    this.#end = scaledNow() + milliseconds;
    this.#last = this.#end + MAX_EXTENSION * milliseconds;
  }

  /** Leaves at least so many milliseconds from now: there was progress. Bounded in all. */
  extend(milliseconds: number): void {
    this.#end = Math.min(this.#last, Math.max(this.#end, scaledNow() + milliseconds));
  }

  /** Milliseconds that are left; 0 when it has passed. */
  get left(): number {
    return Math.max(0, this.#end - scaledNow());
  }

  get passed(): boolean {
    return this.left === 0;
  }

  /** Waits so many milliseconds, but never past the deadline. */
  async pause(milliseconds: number): Promise<void> {
    await sleep(Math.min(milliseconds, this.left));
  }
}
