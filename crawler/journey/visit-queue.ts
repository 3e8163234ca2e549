/** Decides when each visit of a run begins: so many at the same time, so many of one host, and none while it asks for rest. */
import PQueue from 'p-queue';
import type { Run } from '../run/run.ts';

/** How one host is visited. */
interface Host {
  queue: PQueue;
  /** When the next visit may begin, by the clock of the process. */
  next: number;
}

/** For the rest that a host asks for, in milliseconds: a site may name any time. */
export const LONGEST_REST_MS = 300_000;

/** The visits of all sites and journeys that wait for their turn. */
export class VisitQueue {
  readonly #all: PQueue;
  readonly #perHost: number;
  /** Milliseconds between the beginnings of two visits to one host. */
  readonly #gap: number;
  readonly #signal: AbortSignal | undefined;
  readonly #hosts = new Map<string, Host>();

  /** `signal`: aborted when the run is stopped, which ends every wait. */
  constructor(
    { concurrency, perHost, rate }: Pick<Run['limits'], 'concurrency' | 'perHost' | 'rate'>,
    signal?: AbortSignal,
  ) {
    this.#all = new PQueue({ concurrency });
    this.#perHost = perHost;
    this.#gap = rate === undefined ? 0 : 60_000 / rate;
    this.#signal = signal;
  }

  /**
   * Does the work when it is the turn of this address: the highest priority first, then first come, first
   * served. Rejects with what the work throws.
   */
  add<T>(url: string, priority: number, work: () => Promise<T>): Promise<T> {
    const host = this.#host(url);
    // A visit takes its place in the common queue when its host has room, so it holds up no other host.
    const turn = async (): Promise<T> => {
      const wait = this.#waitFor(host);
      if (wait > 0) await pause(wait, this.#signal);
      return this.#all.add(work, { priority });
    };
    return host.queue.add(turn, { priority });
  }

  /** The host of the address asks for some rest: no visit to it begins before that. */
  rest(url: string, ms: number): void {
    const host = this.#host(url);
    host.next = Math.max(host.next, performance.now() + Math.min(ms, LONGEST_REST_MS));
  }

  /** Milliseconds until the next visit may begin, whose place is taken by this. */
  #waitFor(host: Host): number {
    const now = performance.now();
    const begins = Math.max(now, host.next);
    host.next = begins + this.#gap;
    return begins - now;
  }

  #host(url: string): Host {
    const name = new URL(url).host;
    const host = this.#hosts.get(name) ?? { queue: new PQueue({ concurrency: this.#perHost }), next: 0 };
    this.#hosts.set(name, host);
    return host;
  }
}

/** Until the time is over or the run is stopped. */
const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((done) => {
    if (signal?.aborted) return done();
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      done();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end);
  });
