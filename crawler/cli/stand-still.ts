/**
 * Ends a run that stands still. While a function does not end, no timer of the program runs and no Ctrl-C is heard, so a
 * thread of its own watches: if the program has not moved for a long time, the thread has it exit in good order, which
 * also ends the browser. What was written to disk by then is the evidence.
 *
 * This file is the thread's program too. Source: `node:inspector`, `Session.connectToMainThread`, which reaches a thread
 * within a loop or an expression.
 */
import { writeSync } from 'node:fs';
import { Session } from 'node:inspector';
import { Worker, isMainThread, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { exitCodes } from './exit-code.ts';

/** Seconds without a sign of life. Judging a large site takes less than a tenth of that. */
const LONGEST_SECONDS = 120;
/** Seconds for exit handlers, before the process is killed. */
const LAST_SECONDS = 15;
const STDERR = 2;

const assignmentSchema = z.strictObject({
  /** Counts up while the program moves. */
  signs: z.instanceof(SharedArrayBuffer),
  seconds: z.number().positive(),
  message: z.string(),
});
type Assignment = z.infer<typeof assignmentSchema>;

/** Watches until the returned function is called. `message` is what the user reads if the run is ended. */
export function endIfStandingStill(message: string, seconds = LONGEST_SECONDS): () => void {
  const signs = new SharedArrayBuffer(4);
  const counter = new Int32Array(signs);
  const assignment: Assignment = { signs, seconds, message };
  const thread = new Worker(new URL(import.meta.url), { workerData: assignment, execArgv: [] });
  thread.unref();
  // Without a thread, the run goes on as if nobody watched.
  thread.on('error', () => undefined);
  const beating = setInterval(() => Atomics.add(counter, 0, 1), 500);
  beating.unref();
  return () => {
    clearInterval(beating);
    void thread.terminate();
  };
}

/** Counts its own seconds, which do not pass while the machine sleeps. */
function watch({ signs, seconds, message }: Assignment): void {
  const counter = new Int32Array(signs);
  let last = -1;
  let still = 0;
  const looking = setInterval(() => {
    const now = Atomics.load(counter, 0);
    still = now === last ? still + 1 : 0;
    last = now;
    if (still < seconds) return;
    clearInterval(looking);
    writeSync(STDERR, `${message}\n`);
    const session = new Session();
    session.connectToMainThread();
    session.post(
      'Runtime.evaluate',
      { expression: `process.exit(${exitCodes.inconclusive})` },
      () => undefined,
    );
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), LAST_SECONDS * 1000);
  }, 1000);
}

const assigned = isMainThread ? undefined : assignmentSchema.safeParse(workerData).data;
if (assigned) watch(assigned);
