/**
 * Lets page time pass, so that what fires late is seen without waiting for it.
 *
 * Virtual time makes the page's clock jump from one timer to the next, and stand still while the network is
 * busy. It is set on the page and on every cross-site frame and worker, which have clocks of their own.
 * Once spent, the page's clock stands still for good: dwelling is the last act on a page.
 * Source: CDP `Emulation.setVirtualTimePolicy`.
 */
import type { AttachedTarget } from './browser/targets.ts';
import type { LiveTargets } from './live-targets.ts';

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

export async function dwell(targets: LiveTargets, { budget, ceiling }: DwellOptions): Promise<Dwell> {
  const began = performance.now();
  const spent = (): number => Math.round(performance.now() - began);
  const running = new Set<Promise<string | null>>();
  const notes = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const atCeiling = new Promise<'ceiling'>((resolve) => {
    timer = setTimeout(() => resolve('ceiling'), ceiling);
  });
  const start = (target: AttachedTarget, ready: Promise<void>): void => {
    const run = ready
      .then(() => spend(target, budget))
      .catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
      .then((note) => {
        running.delete(run);
        if (note !== null) notes.add(`${target.type}: ${note}`);
        return note;
      });
    running.add(run);
  };
  for (const target of targets.all) if (target.type !== 'service-worker' && target.type !== 'shared-worker') start(target, Promise.resolve());
  const forget = targets.onNew((target) => start(target, loaded(target)));
  try {
    while (running.size > 0) {
      if ((await Promise.race([atCeiling, Promise.race(running)])) === 'ceiling') {
        return { wall: spent(), page: budget, clock: 'virtual', note: `wall-clock ceiling of ${ceiling / 1000} s reached before ${budget / 1000} s of page time had passed` };
      }
    }
  } finally {
    forget();
    clearTimeout(timer);
  }
  if (notes.size > 0 && [...notes].every((note) => note.startsWith('page'))) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, Math.min(budget, ceiling) - spent())));
    return { wall: spent(), page: spent(), clock: 'real', note: [...notes].join('; ').slice(0, 300) };
  }
  return { wall: spent(), page: budget, clock: 'virtual', ...(notes.size > 0 ? { note: [...notes].join('; ').slice(0, 300) } : {}) };
}

/** Gives a target its budget and waits until it is spent or the target is gone. Null when all went well. */
async function spend({ session, gone }: AttachedTarget, budget: number): Promise<string | null> {
  const expired = new Promise<null>((resolve) => session.once('Emulation.virtualTimeBudgetExpired', () => resolve(null)));
  try {
    await session.send('Emulation.setVirtualTimePolicy', { policy: 'pauseIfNetworkFetchesPending', budget, maxVirtualTimeTaskStarvationCount: STARVATION });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return /closed|detached/i.test(reason) ? null : reason;
  }
  return Promise.race([gone.then(() => null), expired]);
}

/** A budget that is spent before a frame's document is there would freeze it: wait for its load first. */
async function loaded({ session, type, gone }: AttachedTarget): Promise<void> {
  if (type !== 'frame' && type !== 'page') return;
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
