/** The observations of a record by their numbers, how much they take, and what of them is not stored yet. */
import type { Kind, Observation } from '../../../rules/evidence/index.ts';
import { bytesOf, MAX_OBSERVATIONS } from './limits.ts';

/** Observations in one chunk of the log, as it is stored. */
const chunkSize = 50;

/** One chunk of a log, as it is stored. */
export interface Chunk {
  log: Observation[];
  /** For each observation the key that it was added under, if any. */
  keys: Array<string | null>;
}

/** A log from which observations can be removed; the others keep their numbers. */
export class ObservationLog {
  readonly #bySeq = new Map<number, Observation>();
  readonly #sizes = new Map<number, number>();
  readonly #keyed = new Map<string, number>();
  readonly #keyOf = new Map<number, string>();
  readonly #counts = new Map<Kind, number>();
  /** Requests by their host: asked at every change of a cookie, when there is no time to go through the log. */
  readonly #hosts = new Map<string, number>();
  #list: readonly Observation[] | null = null;
  #next = 0;
  /** Bytes of the whole log as JSON. */
  bytes = 0;
  /** Numbers of the chunks that differ from what is stored. */
  readonly dirty = new Set<number>();

  constructor({ log, keys }: Chunk = { log: [], keys: [] }) {
    log.forEach((observation, index) => {
      const key = keys[index];
      if (typeof key === 'string') this.#name(key, observation.seq);
      this.put(observation);
    });
    this.dirty.clear();
  }

  /** All observations, in their order. */
  get all(): readonly Observation[] {
    this.#list ??= [...this.#bySeq.values()];
    return this.#list;
  }

  /** The number that the next observation gets. */
  get next(): number {
    return this.#next;
  }

  /** Changes an observation, e.g. the outcome of a request. */
  amend(seq: number, change: (observation: Observation) => Observation): void {
    const observation = this.#bySeq.get(seq);
    if (observation) this.put(change(observation));
  }

  #countOf = (kind: Kind): number => this.#counts.get(kind) ?? 0;

  /** Whether as many of a kind are kept as a record holds. */
  isFull(kind: Kind): boolean {
    return this.#countOf(kind) >= (MAX_OBSERVATIONS[kind] ?? 100);
  }

  /** Adds an observation, or puts it in the place of the one with its number. */
  put(observation: Observation, key?: string): void {
    const { seq, kind } = observation;
    const before = this.#bySeq.get(seq);
    if (!before) this.#counts.set(kind, this.#countOf(kind) + 1);
    this.#countHost(before, -1);
    this.#countHost(observation, 1);
    this.#next = Math.max(this.#next, seq + 1);
    this.#bySeq.set(seq, observation);
    if (key !== undefined) this.#name(key, seq);
    const size = bytesOf(JSON.stringify(observation));
    this.bytes += size - (this.#sizes.get(seq) ?? 0);
    this.#sizes.set(seq, size);
    this.#touch(seq);
  }

  /** Hosts that the requests went to. */
  get requestHosts(): Iterable<string> {
    return this.#hosts.keys();
  }

  #countHost(observation: Observation | undefined, change: 1 | -1): void {
    if (observation?.kind !== 'request') return;
    const count = (this.#hosts.get(observation.host) ?? 0) + change;
    if (count > 0) this.#hosts.set(observation.host, count);
    else this.#hosts.delete(observation.host);
  }

  #name(key: string, seq: number): void {
    this.#keyed.set(key, seq);
    this.#keyOf.set(seq, key);
  }

  #touch(seq: number): void {
    this.#list = null;
    this.dirty.add(Math.floor(seq / chunkSize));
  }

  /** The number of the observation that was added last under a key. */
  seqOf(key: string | undefined): number | undefined {
    return key === undefined ? undefined : this.#keyed.get(key);
  }

  /** The key that an observation was added under, if any. */
  keyOf(seq: number): string | undefined {
    return this.#keyOf.get(seq);
  }

  /** Removes the observations that are not wanted. */
  keep(wanted: (observation: Observation) => boolean): void {
    for (const observation of this.all) {
      if (wanted(observation)) continue;
      const { seq, kind } = observation;
      this.#bySeq.delete(seq);
      this.#countHost(observation, -1);
      this.#counts.set(kind, this.#countOf(kind) - 1);
      this.bytes -= this.#sizes.get(seq) ?? 0;
      this.#sizes.delete(seq);
      const key = this.#keyOf.get(seq);
      if (key !== undefined && this.#keyed.get(key) === seq) this.#keyed.delete(key);
      this.#keyOf.delete(seq);
      this.#touch(seq);
    }
  }

  /** The numbers of the chunks that hold anything. */
  get chunks(): number[] {
    return [...new Set([...this.#bySeq.keys()].map((seq) => Math.floor(seq / chunkSize)))];
  }

  /** All chunks must be stored again: what was stored of them is not certain. */
  soil(): void {
    for (const chunk of this.chunks) this.dirty.add(chunk);
  }

  /** One chunk of the log, as it is stored. */
  chunk(number: number): Chunk {
    const log = Array.from({ length: chunkSize }, (_, index) =>
      this.#bySeq.get(number * chunkSize + index),
    ).filter((each) => each !== undefined);
    return { log, keys: log.map(({ seq }) => this.#keyOf.get(seq) ?? null) };
  }
}
