/** Lets virtual time pass in one target. Source: CDP `Emulation.setVirtualTimePolicy`. */
import * as z from 'zod';
import { withTimeout } from '../timeouts.ts';
import type { AttachedTarget } from '../browser/targets.ts';
import { reasonOf } from '../errors.ts';

/** Rounding of a worker's clock, in milliseconds. */
const TICK_MS = 50;
/** Milliseconds between two readings of a clock; each pause is longer than the one before. */
const POLL_INTERVAL_MS = 40;
const MAX_POLL_INTERVAL_MS = 400;
const MAX_STARVED_TASKS = 10_000;

/** The clock of one target: a page with its same-site frames, a cross-site frame, or a worker. */
export class VirtualClock {
  readonly target: AttachedTarget;
  /** Whether the budget is spent or the target is gone. */
  done = false;
  /** Why the browser refused virtual time; null if it did not. */
  refusal: string | null = null;
  readonly #budget: number;
  #began: number | null = null;
  #stopped = false;

  /** `budget`: page time to pass, in milliseconds. */
  constructor(target: AttachedTarget, budget: number) {
    this.target = target;
    this.#budget = budget;
  }

  /**
   * Reads the clock before it is started. Targets in one process share it: read all before any is started,
   * since it may jump at once.
   */
  async read(): Promise<void> {
    this.#began = await this.#now();
  }

  /** Starts the clock. Resolves when the budget is spent or the target is gone. */
  async run(): Promise<void> {
    const { session, gone } = this.target;
    const expired = new Promise<void>((resolve) =>
      session.once('Emulation.virtualTimeBudgetExpired', () => resolve()),
    );
    try {
      await this.#set('pauseIfNetworkFetchesPending');
      // Chromium sends no event for a shared worker, and now and then none for a page with a worker.
      await Promise.race([gone, expired, this.#pollUntilSpent()]);
    } catch (error) {
      const reason = reasonOf(error);
      if (!/closed|detached/i.test(reason)) this.refusal = `${this.target.type}: ${reason}`;
    }
    this.done = true;
    this.stop();
  }

  /** Ends the reading of the clock. */
  stop(): void {
    this.#stopped = true;
  }

  /** Lets the rest of the budget pass without waiting for the network. */
  async runWithoutNetwork(): Promise<void> {
    if (!this.done && this.refusal === null)
      await withTimeout(1000, this.#set('advance')).catch(() => undefined);
  }

  /** Resolves when the clock shows that the budget is spent. */
  async #pollUntilSpent(): Promise<void> {
    let interval = POLL_INTERVAL_MS;
    do {
      await pause(interval);
      interval = Math.min(MAX_POLL_INTERVAL_MS, interval * 1.5);
    } while (!this.#stopped && (await this.passed()) < this.#budget - TICK_MS);
  }

  /** Milliseconds of page time since the start; 0 when the target does not answer. */
  async passed(): Promise<number> {
    return (await this.readPassed()) ?? 0;
  }

  /** The same; null when the target does not answer. */
  async readPassed(): Promise<number | null> {
    if (this.done) return this.#budget;
    const now = await this.#now();
    if (this.#began === null || now === null) return null;
    return Math.round(Math.min(this.#budget, Math.max(0, now - this.#began)));
  }

  #set(policy: 'pauseIfNetworkFetchesPending' | 'advance'): Promise<unknown> {
    return this.target.session.send('Emulation.setVirtualTimePolicy', {
      policy,
      budget: this.#budget,
      maxVirtualTimeTaskStarvationCount: MAX_STARVED_TASKS,
    });
  }

  /** The target's clock, in milliseconds. */
  async #now(): Promise<number | null> {
    const asked = this.target.session.send('Runtime.evaluate', {
      expression: 'performance.now()',
      returnByValue: true,
      silent: true,
    });
    const answer = await withTimeout(1000, asked).catch(() => null);
    return z.number().safeParse(answer?.result.value).data ?? null;
  }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
