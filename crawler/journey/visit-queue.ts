/** Decides when each visit of a run begins: so many at the same time, and so many of one host. */
import PQueue from 'p-queue';
import type { Run } from '../run/run.ts';

/** The visits of all sites and journeys that wait for their turn. */
export class VisitQueue {
  readonly #all: PQueue;
  readonly #perHost: number;
  readonly #hosts = new Map<string, PQueue>();

  constructor({ concurrency, perHost }: Pick<Run['limits'], 'concurrency' | 'perHost'>) {
    this.#all = new PQueue({ concurrency });
    this.#perHost = perHost;
  }

  /**
   * Does the work when it is the turn of this address: the highest priority first, then first come, first
   * served. Rejects with what the work throws.
   */
  add<T>(url: string, priority: number, work: () => Promise<T>): Promise<T> {
    const host = this.#hostQueue(new URL(url).host);
    // A visit takes its place in the common queue when its host has room, so it holds up no other host.
    return host.add(() => this.#all.add(work, { priority }), { priority });
  }

  #hostQueue(host: string): PQueue {
    const queue = this.#hosts.get(host) ?? new PQueue({ concurrency: this.#perHost });
    this.#hosts.set(host, queue);
    return queue;
  }
}
