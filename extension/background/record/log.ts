/** The bounded log of a record: its observations in order, the keys of those that later ones replace, and its chunks. */
import type { Kind, Observation } from '../../../rules/evidence/index.ts';
import { MAX_OBSERVATIONS } from './limits.ts';

/** Observations in one chunk of the log, as it is stored. */
export const chunkSize = 50;

/** The observations of one record. */
export class ObservationLog {
  readonly all: Observation[];
  /** Numbers of the chunks that differ from what is stored. */
  readonly dirty = new Set<number>();
  readonly #keyed = new Map<string, number>();
  readonly #keyOf = new Map<number, string>();
  readonly #counts = new Map<Kind, number>();

  /** @param keys for each observation the key that it was added under, if any */
  constructor(all: Observation[], keys: ReadonlyArray<string | null>) {
    this.all = all;
    keys.forEach((key, seq) => key !== null && this.#name(key, seq));
    for (const { kind } of all) this.#count(kind);
  }

  #count = (kind: Kind): void => void this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);

  /** Whether as many of a kind are kept as a record holds. */
  isFull(kind: Kind): boolean {
    return (this.#counts.get(kind) ?? 0) >= (MAX_OBSERVATIONS[kind] ?? 100);
  }

  /** The number of the observation that was added last under a key. */
  seqOf(key: string | undefined): number | undefined {
    return key === undefined ? undefined : this.#keyed.get(key);
  }

  /** Puts an observation at its number: a new one at the end, or in the place of another. */
  put(observation: Observation, key: string | undefined): void {
    const { seq, kind } = observation;
    if (seq === this.all.length) {
      this.#count(kind);
      if (key !== undefined) this.#name(key, seq);
    }
    this.all[seq] = observation;
    this.#soil(seq);
  }

  /** Changes an observation, e.g. the outcome of a request. */
  amend(seq: number, change: (observation: Observation) => Observation): void {
    const observation = this.all[seq];
    if (!observation) return;
    this.all[seq] = change(observation);
    this.#soil(seq);
  }

  #name(key: string, seq: number): void {
    this.#keyed.set(key, seq);
    this.#keyOf.set(seq, key);
  }

  #soil = (seq: number): void => void this.dirty.add(Math.floor(seq / chunkSize));

  /** The key that an observation was added under, if any. */
  keyOf(seq: number): string | undefined {
    return this.#keyOf.get(seq);
  }

  /** One chunk, as it is stored. */
  chunk(number: number): { log: Observation[]; keys: Array<string | null> } {
    const from = number * chunkSize;
    const log = this.all.slice(from, from + chunkSize);
    return { log, keys: log.map((_each, index) => this.#keyOf.get(from + index) ?? null) };
  }
}
