/** Lets virtual time pass in one target. Source: CDP `Emulation.setVirtualTimePolicy`. */
import * as z from 'zod';
import { withTimeout } from '../timeouts.ts';
import type { AttachedTarget } from '../browser/targets.ts';
import { reasonOf } from '../errors.ts';

/** Chromium sends no event when the budget of a shared worker is spent. */
const isShared = ({ type }: AttachedTarget): boolean => type === 'shared-worker';

/** Rounding of a shared worker's clock, in milliseconds. */
const TICK_MS = 50;
/** Milliseconds between two readings of a shared worker's clock. */
const POLL_INTERVAL_MS = 40;
const MAX_STARVED_TASKS = 10_000;

/** The clock of one target: a page with its same-site frames, a cross-site frame, or a worker. */
export class VirtualClock {
  readonly target: AttachedTarget;
  /** Whether the budget is spent or the target is gone. */
  done = false;
  /** Why the browser refused virtual time; null if it did not. */
  refusal: string | null = null;
  readonly #budget: number;
  #began: Promise<number | null> = Promise.resolve(null);
  #stopped = false;

  /** `budget`: page time to pass, in milliseconds. */
  constructor(target: AttachedTarget, budget: number) {
    this.target = target;
    this.#budget = budget;
  }

  /** Starts the clock. Resolves when the budget is spent or the target is gone. */
  async run(): Promise<void> {
    const { session, gone } = this.target;
    const expired = new Promise<void>((resolve) =>
      session.once('Emulation.virtualTimeBudgetExpired', () => resolve()),
    );
    try {
      const set = this.#set('pauseIfNetworkFetchesPending');
      this.#began = this.#now();
      await set;
      await Promise.race([gone, expired, ...(isShared(this.target) ? [this.#pollUntilSpent(gone)] : [])]);
    } catch (error) {
      const reason = reasonOf(error);
      if (!/closed|detached/i.test(reason)) this.refusal = `${this.target.type}: ${reason}`;
    }
    this.done = true;
  }

  /** Ends the polling of a shared worker. */
  stop(): void {
    this.#stopped = true;
  }

  /** Lets the rest of the budget pass without waiting for the network. */
  async runWithoutNetwork(): Promise<void> {
    if (!this.done && this.refusal === null)
      await withTimeout(1000, this.#set('advance')).catch(() => undefined);
  }

  /** Resolves when the worker's clock shows that the budget is spent. */
  async #pollUntilSpent(gone: Promise<void>): Promise<void> {
    void gone.then(() => this.stop());
    while (!this.#stopped && (await this.passed()) < this.#budget - TICK_MS) await pause(POLL_INTERVAL_MS);
  }

  /** Milliseconds of page time since the start; 0 when the target does not answer. */
  async passed(): Promise<number> {
    if (this.done) return this.#budget;
    const [began, now] = await Promise.all([this.#began, this.#now()]);
    return began === null || now === null ? 0 : Math.round(Math.min(this.#budget, Math.max(0, now - began)));
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
