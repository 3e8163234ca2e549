/** What the work of a worker goes on with: its options, and patience with a database or a store that is away. */
import { usualTiming } from './open.ts';
import { isAway, STORE_AWAY_MS, withPatience } from './patience.ts';
import { LostRun } from './stored-run.ts';
import { renewTurns } from './turns.ts';
import type { WorkerOptions } from './worker-options.ts';

/** A job that this worker has taken from its queue. */
export interface Claimed<T> {
  id: string;
  data: T;
}

export interface WorkerContext {
  readonly options: WorkerOptions;
  /** Seconds after which a job or a turn counts as abandoned. */
  readonly heartbeatSeconds: number;
  /** Asks the database, as long as it takes. */
  patiently<T>(work: () => Promise<T>): Promise<T>;
  /** Asks the store, for a bounded time. */
  storing<T>(work: () => Promise<T>): Promise<T>;
  /** Tells the queue and whoever waits for their turn that it lives, until the returned function is called. */
  beat(queue: string, id: string): () => void;
}

export function workerContext(options: WorkerOptions): WorkerContext {
  const { fleet, signal, say, store } = options;
  const { heartbeatSeconds } = options.timing ?? usualTiming;
  return {
    options,
    heartbeatSeconds,
    patiently: (work) => withPatience(work, { signal, say, what: 'the database is away', again: isAway }),
    storing: (work) =>
      withPatience(work, {
        signal,
        say,
        what: `${store.shown} is away`,
        again: (error) => !(error instanceof LostRun),
        longestMs: STORE_AWAY_MS,
      }),
    beat(queue, id) {
      const beat = (): void => {
        fleet.jobs.boss.touch(queue, id).catch(() => undefined);
        renewTurns(fleet.database.db, id, heartbeatSeconds).catch(() => undefined);
      };
      const timer = setInterval(beat, (heartbeatSeconds * 1000) / 4);
      return () => clearInterval(timer);
    },
  };
}
