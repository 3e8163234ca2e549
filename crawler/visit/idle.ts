/**
 * Lets page time pass, so that what fires late is seen without waiting for it.
 *
 * Virtual time makes the page's clock jump from one timer to the next, and stand still while the network is
 * busy. It is set on the page and on every cross-site frame and worker, which have clocks of their own.
 * Service workers keep their own time: they outlive the page, and one whose clock stands still answers the next page never.
 * Once spent, the page's clock stands still for good: dwelling is the last act on a page.
 * Source: CDP `Emulation.setVirtualTimePolicy`.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { AttachedTarget } from '../browser/targets.ts';
import { VirtualClock } from './virtual-clock.ts';
import { hasScripts, type LiveTargets } from '../capture/targets.ts';

export interface IdleResult {
  /** Wall-clock milliseconds that it took. */
  wall: number;
  /** Page time that passed, in milliseconds. */
  page: number;
  clock: 'virtual' | 'real';
  /** What kept it from being whole. */
  note?: string;
}

export interface IdleOptions {
  /** Page time to pass, in milliseconds. */
  budget: number;
  /** Wall-clock ceiling, in milliseconds. */
  ceiling: number;
}

/** How long a frame that is born during the dwell may take to load before its clock is started all the same. */
const FRAME_LOAD_MS = 3000;
/** The part of the ceiling during which the clock waits for the network; for the rest of it the clock runs on regardless. */
const NETWORK_SHARE = 0.6;
/** Milliseconds that are waited for workers alone. */
const WORKER_GRACE_MS = 1000;

const isWorker = ({ type }: AttachedTarget): boolean => type === 'worker' || type === 'shared-worker';

export async function idle(
  tab: AttachedTarget,
  targets: LiveTargets,
  { budget, ceiling }: IdleOptions,
): Promise<IdleResult> {
  const began = performance.now();
  const spent = (): number => Math.round(performance.now() - began);
  const clocks = new Map<AttachedTarget, VirtualClock>();
  const running = new Set<Promise<void>>();
  const start = (target: AttachedTarget, ready: Promise<void>): void => {
    const clock = new VirtualClock(target, budget);
    clocks.set(target, clock);
    const run = ready.then(() => clock.run()).finally(() => running.delete(run));
    running.add(run);
  };
  const busy = (which: (target: AttachedTarget) => boolean): boolean =>
    [...clocks.values()].some(({ done, target }) => !done && which(target));
  const until = async (
    wall: number,
    which: (target: AttachedTarget) => boolean = () => true,
  ): Promise<void> => {
    while (busy(which) && running.size > 0 && spent() < wall) {
      const waiting = new AbortController();
      // A pause that nobody waits for any more would keep the process from ending.
      await Promise.race([
        pause(wall - spent(), undefined, { signal: waiting.signal }).catch(() => undefined),
        ...running,
      ]);
      waiting.abort();
    }
  };
  const hasClock = (target: AttachedTarget): boolean => hasScripts(target) || isWorker(target);
  const isPage = (target: AttachedTarget): boolean => !isWorker(target);
  for (const target of targets.all) if (hasClock(target)) start(target, Promise.resolve());
  const forget = targets.onNew((target) => {
    if (hasClock(target)) start(target, loaded(target));
  });
  let note: string | undefined;
  try {
    await until(ceiling * NETWORK_SHARE, isPage);
    // A worker that leaves an answer unread holds its clock for ever; the page around it has had its time by now.
    await until(Math.min(ceiling * NETWORK_SHARE, spent() + WORKER_GRACE_MS));
    if (running.size > 0) {
      note = 'its requests never came to rest, so that its clock ran on without them';
      await Promise.all([...clocks.values()].map((clock) => clock.runWithoutNetwork()));
      await until(ceiling, isPage);
      await until(Math.min(ceiling, spent() + WORKER_GRACE_MS));
    }
  } finally {
    forget();
    for (const clock of clocks.values()) clock.stop();
  }
  const refusal = clocks.get(tab)?.refusal ?? null;
  if (refusal !== null) {
    await pause(Math.max(0, Math.min(budget, ceiling) - spent()));
    return { wall: spent(), page: spent(), clock: 'real', note: refusal.slice(0, 300) };
  }
  if (running.size === 0)
    return { wall: spent(), page: budget, clock: 'virtual', ...(note === undefined ? {} : { note }) };
  if (!busy(isPage))
    return {
      wall: spent(),
      page: budget,
      clock: 'virtual',
      note: [...(note === undefined ? [] : [note]), 'the clock of a worker was not seen to end'].join('; '),
    };
  const slow = [
    ...new Set(
      [...clocks.values()].flatMap(({ done, target }) =>
        done ? [] : [target === tab ? 'page' : target.type],
      ),
    ),
  ].join(', ');
  return {
    wall: spent(),
    page: (await clocks.get(tab)?.passed()) ?? 0,
    clock: 'virtual',
    note: `wall-clock ceiling of ${ceiling / 1000} s reached before ${budget / 1000} s of page time had passed (${slow})`,
  };
}

/** A budget that is spent before a frame's document is there would freeze it: wait for its load first. */
async function loaded({ session, type, gone }: AttachedTarget): Promise<void> {
  if (type !== 'page' && type !== 'frame') return;
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([
    new Promise<void>((resolve) => session.once('Page.loadEventFired', () => resolve())),
    gone,
    new Promise<void>((resolve) => {
      timer = setTimeout(resolve, FRAME_LOAD_MS);
    }),
  ]);
  clearTimeout(timer);
}
