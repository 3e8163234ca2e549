/** The clock of one target, and how its time is made to pass. Source: CDP `Emulation.setVirtualTimePolicy`. */
import * as z from 'zod';
import { withTimeout } from '../timeouts.ts';
import type { AttachedTarget } from '../browser/targets.ts';
import { reasonOf } from '../errors.ts';

/** A worker that several pages may share. It does not tell when its time is spent. */
const isShared = ({ type }: AttachedTarget): boolean => type === 'shared-worker';

/** Milliseconds that a budget may seem short by when it has been spent. */
const TICK_MS = 50;
/** How often a shared worker is asked for the time, in milliseconds. */
const ASK_INTERVAL_MS = 40;
const MAX_STARVED_TASKS = 10_000;

/** The clock of one target: a page with its same-site frames, a cross-site frame, or a worker. */
export class VirtualClock {
  readonly target: AttachedTarget;
  done = false;
  /** Why the browser would not set it; null while all is well. */
  refusal: string | null = null;
  readonly #budget: number;
  #began: Promise<number | null> = Promise.resolve(null);
  #stopped = false;

  constructor(target: AttachedTarget, budget: number) {
    this.target = target;
    this.#budget = budget;
  }

  /** Resolves when the budget is spent or the target is gone. */
  async run(): Promise<void> {
    const { session, gone } = this.target;
    const expired = new Promise<void>((resolve) =>
      session.once('Emulation.virtualTimeBudgetExpired', () => resolve()),
    );
    try {
      const set = this.#set('pauseIfNetworkFetchesPending');
      this.#began = this.#now();
      await set;
      await Promise.race([gone, expired, ...(isShared(this.target) ? [this.#asked(gone)] : [])]);
    } catch (error) {
      const reason = reasonOf(error);
      if (!/closed|detached/i.test(reason)) this.refusal = `${this.target.type}: ${reason}`;
    }
    this.done = true;
  }

  /** Nobody waits for it any more. */
  stop(): void {
    this.#stopped = true;
  }

  /** Lets the budget pass without waiting for the network. */
  async runWithoutNetwork(): Promise<void> {
    if (!this.done && this.refusal === null)
      await withTimeout(1000, this.#set('advance')).catch(() => undefined);
  }

  /** Resolves when the target says that the budget is spent. */
  async #asked(gone: Promise<void>): Promise<void> {
    void gone.then(() => this.stop());
    while (!this.#stopped && (await this.passed()) < this.#budget - TICK_MS) await pause(ASK_INTERVAL_MS);
  }

  /** Milliseconds of page time since it was set; 0 when the page does not answer. */
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

  /** The page's own clock, in milliseconds. */
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
