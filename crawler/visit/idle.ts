/**
 * Lets page time pass, so that late trackers are seen without waiting for them in real time.
 *
 * With virtual time the page's clock jumps from one timer to the next, and stands still while the network is
 * busy. When the budget is spent, the clock stands still for good, so this is the last step on a page.
 * Source: CDP `Emulation.setVirtualTimePolicy`.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { AttachedTarget } from '../browser/targets.ts';
import type { ProfileTargets } from '../browser/profile-targets.ts';
import { scaledNow, slowness } from '../scaled-time.ts';
import { TargetClocks } from './target-clocks.ts';

/** How much page time passed, and how. */
export interface IdleResult {
  /** Wall-clock milliseconds that it took. */
  wall: number;
  /** Page time that passed, in milliseconds. */
  page: number;
  clock: 'virtual' | 'real';
  /** Page time of the worker that had least, in milliseconds, if its clock was not seen to end. */
  worker?: number;
  /** Why less than the budget may have passed. */
  note?: string;
}

/** Limits of the idle time. */
export interface IdleOptions {
  /** Page time to pass, in milliseconds. */
  budget: number;
  /** Wall-clock limit, in milliseconds. On a busy machine it lasts longer. */
  ceiling: number;
}

/**
 * The part of the ceiling during which the clocks wait for the network; for the rest they run on without it.
 */
const NETWORK_SHARE = 0.6;
/**
 * Milliseconds to wait for workers after the pages and frames have finished.
 * @waits the clocks of the workers have run too
 */
const WORKER_GRACE_MS = 1000;

/** Page time of one round of hearing, in milliseconds: also for a timer that an answer sets. */
const ROUND = 1000;
/**
 * Milliseconds for a round, which takes one or two.
 * @waits the clocks have run once more
 */
const MAX_ROUND_MS = 150;
/** Rounds of hearing. A question of the page to its worker and the answer take two; each takes a millisecond. */
const ROUNDS = { withWorkers: 12, alone: 5 };
/** Further rounds until the end of one is seen: now and then Chromium does not tell of it. */
const MORE_ROUNDS = 5;
/**
 * Milliseconds between two rounds.
 * @waits the browser answers what was asked of it: a database, a digest, a cache
 */
const BETWEEN_ROUNDS_MS = 3;

/**
 * Lets page time pass in the tab, its frames and its workers. Falls back to real time if the browser refuses
 * virtual time. Never takes longer than the ceiling by more than a second or two.
 */
export async function idle(
  tab: AttachedTarget,
  targets: ProfileTargets,
  { budget, ceiling }: IdleOptions,
): Promise<IdleResult> {
  const began = performance.now();
  const spent = (): number => Math.round(performance.now() - began);
  const limitsBegan = scaledNow();
  const left = (limit: number): number => limit - (scaledNow() - limitsBegan);
  const clocks = new TargetClocks(targets, budget);
  /** Workers have little time of their own: one that leaves a response unread holds its clock for ever. */
  const waitUntil = async (wall: number): Promise<void> => {
    await clocks.wait(left(wall), 'pages');
    await clocks.wait(Math.min(left(wall), WORKER_GRACE_MS), 'any');
  };
  const notes: string[] = [];
  try {
    await waitUntil(ceiling * NETWORK_SHARE);
    if (!clocks.ended) {
      notes.push('its requests never came to rest, so that its clock ran on without them');
      await clocks.runWithoutNetwork();
      await waitUntil(ceiling);
    }
    const heard = budget <= ROUND || (await hearOut(clocks, left(ceiling)));
    if (!heard) notes.push('its clock was not seen to end once more');
    await waitUntil(ceiling);
  } finally {
    clocks.stop();
  }
  const refusal = clocks.of(tab)?.refusal ?? null;
  if (refusal !== null) {
    await pause(Math.max(0, Math.min(budget, ceiling) - spent()));
    return { wall: spent(), page: spent(), clock: 'real', note: refusal.slice(0, 300) };
  }
  if (clocks.unfinished('pages').length > 0) {
    return {
      wall: spent(),
      page: (await clocks.of(tab)?.passed()) ?? 0,
      clock: 'virtual',
      note: ceilingNote(tab, clocks.unfinished('any'), { budget, ceiling }),
    };
  }
  const worker = await clocks.leastOfWorkers();
  if (worker !== undefined) notes.push('the clock of a worker was not seen to end');
  return {
    wall: spent(),
    page: budget,
    clock: 'virtual',
    // A worker that does not answer computes or sleeps, unless the machine is too busy to let it.
    ...(worker === undefined || (worker === null && slowness() === 1) ? {} : { worker: worker ?? 0 }),
    ...(notes.length === 0 ? {} : { note: notes.join('; ') }),
  };
}

/**
 * Lets page, frames and workers hear what they told one another, or what the browser answers them, when a clock stood
 * still already. Returns whether the clocks were seen to end.
 */
async function hearOut(clocks: TargetClocks, longest: number): Promise<boolean> {
  const rounds = clocks.withWorkers ? ROUNDS.withWorkers : ROUNDS.alone;
  const began = scaledNow();
  const passed = (): number => scaledNow() - began;
  const again = async (): Promise<boolean> => {
    await pause(BETWEEN_ROUNDS_MS * slowness());
    return clocks.runOn(ROUND, MAX_ROUND_MS);
  };
  let ended = true;
  for (let round = 0; round < rounds && passed() < Math.min(longest, WORKER_GRACE_MS); round += 1)
    ended = await again();
  for (let more = 0; !ended && more < MORE_ROUNDS && passed() < longest; more += 1) ended = await again();
  return ended;
}

function ceilingNote(
  tab: AttachedTarget,
  unfinished: readonly AttachedTarget[],
  { budget, ceiling }: IdleOptions,
): string {
  const slow = new Set(unfinished.map((target) => (target === tab ? 'page' : target.type)));
  const limits = `wall-clock ceiling of ${ceiling / 1000} s reached before ${budget / 1000} s of page time`;
  return `${limits} had passed (${[...slow].join(', ')})`;
}
