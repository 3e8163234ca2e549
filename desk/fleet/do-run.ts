/** Makes the run of which all sites are done. */
import { reasonOf } from '../../crawler/errors.ts';
import { assembleRun } from './assemble-run.ts';
import { runQueue, type RunJob } from './open.ts';
import type { Claimed, WorkerContext } from './worker-context.ts';

/** Its job ends, or fails and is tried again. */
export async function doRun(context: WorkerContext, job: Claimed<RunJob>): Promise<void> {
  const { options, patiently, storing } = context;
  const { fleet, say, signal } = options;
  const { run } = job.data;
  const stop = context.beat(runQueue(fleet.rules), job.id);
  try {
    await assembleRun(run, { ...options, patiently, storing });
    await patiently(() => fleet.jobs.boss.complete(runQueue(fleet.rules), job.id));
  } catch (error) {
    if (signal.aborted) throw error;
    say(`Run ${run}: cannot be assembled: ${reasonOf(error)}.`);
    await patiently(() => fleet.jobs.boss.fail(runQueue(fleet.rules), job.id, { reason: reasonOf(error) }));
  } finally {
    stop();
  }
}
