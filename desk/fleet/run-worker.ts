/** Runs a worker: some sites at the same time, of all queues that it may take from. */
import { setTimeout as pause } from 'node:timers/promises';
import { allEnded } from '../all-ended.ts';
import { refuseWrongClock } from './clock.ts';
import { usualTiming, withOwnRules } from './open.ts';
import { Worker } from './worker.ts';
import type { WorkerOptions } from './worker-options.ts';

/** Works until it is stopped, or nothing is left. @throws UsageError when its clock is wrong */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const { fleet, allowCode = false } = options;
  await refuseWrongClock(fleet, options.now);
  const fleets = allowCode ? [fleet, withOwnRules(fleet)] : [fleet];
  // What ends one site's crawl by a fault of the worker ends the others too, before the queue is closed.
  const failing = new AbortController();
  const signal = AbortSignal.any([options.signal, failing.signal]);
  const workers = fleets.map((each) => new Worker({ ...options, signal, fleet: each }));
  await allEnded(
    Array.from({ length: options.sites }, async () => {
      try {
        await loop(workers, { ...options, signal });
      } catch (error) {
        failing.abort();
        throw error;
      }
    }),
  );
}

/** Takes sites of all of these queues, one at a time. */
async function loop(
  workers: readonly Worker[],
  { signal, untilEmpty, timing = usualTiming }: WorkerOptions,
): Promise<void> {
  while (!signal.aborted) {
    try {
      let did = false;
      for (const worker of workers) did = (await worker.next()) || did;
      if (did) continue;
      await workers[0]?.tellOfOthers();
      let left = 0;
      for (const worker of workers) left += await worker.left();
      if (untilEmpty && left === 0) return;
      await pause(timing.pollSeconds * 1000, null, { signal });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}
