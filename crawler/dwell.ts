/**
 * Lets page time pass, so that what fires late is seen without waiting for it.
 *
 * Virtual time makes the page's clock jump from one timer to the next, and stand still while the network is
 * busy. It is set on the page and on every cross-site frame and worker, which have clocks of their own.
 * Once spent, the page's clock stands still for good: dwelling is the last act on a page.
 * Source: CDP `Emulation.setVirtualTimePolicy`.
 */
import * as z from 'zod';
import { withDeadline } from './browser/frames.ts';
import type { AttachedTarget } from './browser/targets.ts';
import { reasonOf } from './errors.ts';
import { hasScripts, type LiveTargets } from './live-targets.ts';

export interface Dwell {
  /** Wall-clock milliseconds that it took. */
  wall: number;
  /** Page time that passed, in milliseconds. */
  page: number;
  clock: 'virtual' | 'real';
  /** What kept it from being whole. */
  note?: string;
}

export interface DwellOptions {
  /** Page time to pass, in milliseconds. */
  budget: number;
  /** Wall-clock ceiling, in milliseconds. */
  ceiling: number;
}

/** How long a frame that is born during the dwell may take to load before its clock is started all the same. */
const FRAME_LOAD = 3000;
const STARVATION = 10_000;
/** The part of the ceiling during which the clock waits for the network; for the rest of it the clock runs on regardless. */
const WAITING = 0.6;
/** Milliseconds that are waited for workers alone. */
const WORKER_GRACE = 1000;

export async function dwell(tab: AttachedTarget, targets: LiveTargets, { budget, ceiling }: DwellOptions): Promise<Dwell> {
  const began = performance.now();
  const spent = (): number => Math.round(performance.now() - began);
  const clocks = new Map<AttachedTarget, Clock>();
  const running = new Set<Promise<void>>();
  const start = (target: AttachedTarget, ready: Promise<void>): void => {
    const clock = new Clock(target, budget);
    clocks.set(target, clock);
    const run = ready.then(() => clock.run()).finally(() => running.delete(run));
    running.add(run);
  };
  const busy = (which: (target: AttachedTarget) => boolean): boolean => [...clocks.values()].some(({ done, target }) => !done && which(target));
  const until = async (wall: number, which: (target: AttachedTarget) => boolean = () => true): Promise<void> => {
    while (busy(which) && running.size > 0 && spent() < wall) await Promise.race([pause(wall - spent()), ...running]);
  };
  for (const target of targets.all) if (hasScripts(target)) start(target, Promise.resolve());
  const forget = targets.onNew((target) => {
    if (hasScripts(target)) start(target, loaded(target));
  });
  let note: string | undefined;
  try {
    await until(ceiling * WAITING, ({ type }) => type !== 'worker');
    // A worker that leaves an answer unread holds its clock for ever; the page around it has had its time by now.
    await until(Math.min(ceiling * WAITING, spent() + WORKER_GRACE));
    if (running.size > 0) {
      note = 'its requests never came to rest, so that its clock ran on without them';
      await Promise.all([...clocks.values()].map((clock) => clock.hurry()));
      await until(ceiling, ({ type }) => type !== 'worker');
      await until(Math.min(ceiling, spent() + WORKER_GRACE));
    }
  } finally {
    forget();
  }
  const refusal = clocks.get(tab)?.refusal ?? null;
  if (refusal !== null) {
    await pause(Math.max(0, Math.min(budget, ceiling) - spent()));
    return { wall: spent(), page: spent(), clock: 'real', note: refusal.slice(0, 300) };
  }
  if (running.size === 0) return { wall: spent(), page: budget, clock: 'virtual', ...(note === undefined ? {} : { note }) };
  if (!busy(({ type }) => type !== 'worker')) return { wall: spent(), page: budget, clock: 'virtual', note: `${note ?? ''}; a worker's clock was not seen to end` };
  const slow = [...new Set([...clocks.values()].flatMap(({ done, target }) => (done ? [] : [target === tab ? 'page' : target.type])))].join(', ');
  return { wall: spent(), page: (await clocks.get(tab)?.passed()) ?? 0, clock: 'virtual', note: `wall-clock ceiling of ${ceiling / 1000} s reached before ${budget / 1000} s of page time had passed (${slow})` };
}

/** The clock of one target: a page with its same-site frames, a cross-site frame, or a worker. */
class Clock {
  readonly target: AttachedTarget;
  done = false;
  /** Why the browser would not set it; null while all is well. */
  refusal: string | null = null;
  readonly #budget: number;
  #began: Promise<number | null> = Promise.resolve(null);

  constructor(target: AttachedTarget, budget: number) {
    this.target = target;
    this.#budget = budget;
  }

  /** Resolves when the budget is spent or the target is gone. */
  async run(): Promise<void> {
    const { session, gone } = this.target;
    const expired = new Promise<void>((resolve) => session.once('Emulation.virtualTimeBudgetExpired', () => resolve()));
    try {
      const set = this.#set('pauseIfNetworkFetchesPending');
      this.#began = this.#now();
      await set;
      await Promise.race([gone, expired]);
    } catch (error) {
      const reason = reasonOf(error);
      if (!/closed|detached/i.test(reason)) this.refusal = `${this.target.type}: ${reason}`;
    }
    this.done = true;
  }

  /** Lets the budget pass without waiting for the network. */
  async hurry(): Promise<void> {
    if (!this.done && this.refusal === null) await withDeadline(this.#set('advance'), 1000).catch(() => undefined);
  }

  /** Milliseconds of page time since it was set; 0 when the page does not answer. */
  async passed(): Promise<number> {
    if (this.done) return this.#budget;
    const [began, now] = await Promise.all([this.#began, this.#now()]);
    return began === null || now === null ? 0 : Math.round(Math.min(this.#budget, Math.max(0, now - began)));
  }

  #set(policy: 'pauseIfNetworkFetchesPending' | 'advance'): Promise<unknown> {
    return this.target.session.send('Emulation.setVirtualTimePolicy', { policy, budget: this.#budget, maxVirtualTimeTaskStarvationCount: STARVATION });
  }

  /** The page's own clock, in milliseconds. */
  async #now(): Promise<number | null> {
    const asked = this.target.session.send('Runtime.evaluate', { expression: 'performance.now()', returnByValue: true, silent: true });
    const answer = await withDeadline(asked, 1000).catch(() => null);
    return z.number().safeParse(answer?.result.value).data ?? null;
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A budget that is spent before a frame's document is there would freeze it: wait for its load first. */
async function loaded({ session, type, gone }: AttachedTarget): Promise<void> {
  if (type === 'worker') return;
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    new Promise<void>((resolve) => session.once('Page.loadEventFired', () => resolve())),
    gone,
    new Promise<void>((resolve) => {
      timer = setTimeout(resolve, FRAME_LOAD);
    }),
  ]);
  clearTimeout(timer);
}
