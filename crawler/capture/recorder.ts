/** Writes a journey's timeline down while it happens: one observation a line (NDJSON). */
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Phase } from '../../rules/evidence/common.ts';
import type { Unstamped } from '../../rules/evidence/index.ts';

/** Where an observation belongs when it is not about this very moment, e.g. a request that began before the click. */
export interface Stamp {
  at: number;
  phase: Phase;
  visit: number | null;
  page: string;
}

/** A page that floods its own evidence is cut off here, once per journey, and said so. */
const MAX_OBSERVATIONS = 100_000;

export class Recorder {
  readonly #stream: WriteStream;
  readonly #began = performance.now();
  #seq = 0;
  #full = false;
  #closed = false;
  #phase: Phase = 'before-choice';
  #visit: number | null = null;
  #page = '';

  constructor(file: string) {
    this.#stream = createWriteStream(file, { flags: 'wx' });
    // An unwritable disk surfaces in `close`; until then it must not bring the process down.
    this.#stream.on('error', () => {});
  }

  get phase(): Phase {
    return this.#phase;
  }

  get page(): string {
    return this.#page;
  }

  /** The present moment of the journey. */
  now(): Stamp {
    const at = Math.round(performance.now() - this.#began);
    return { at, phase: this.#phase, visit: this.#visit, page: this.#page };
  }

  /** While the work lasts, observations belong to this visit and its page. */
  async during<T>({ visit, page }: { visit: number; page: string }, work: () => Promise<T>): Promise<T> {
    this.#visit = visit;
    this.#page = page;
    try {
      return await work();
    } finally {
      this.#visit = null;
      this.#page = '';
    }
  }

  /** The visit has come to another page than it set out for. */
  arriveAt(page: string): void {
    this.#page = page;
  }

  /** From now on everything comes after the visitor's choice. */
  enter(phase: Phase): void {
    this.#phase = phase;
  }

  record(observed: Unstamped, moment: Stamp = this.now()): void {
    // What comes in when all is over, of a page that was given up, belongs nowhere.
    if (this.#closed) return;
    if (this.#full && observed.kind !== 'journey-end' && observed.kind !== 'visit') return;
    this.#write({ seq: this.#seq++, ...moment, ...observed });
    if (observed.kind === 'journey-end') this.#closed = true;
    if (this.#seq < MAX_OBSERVATIONS || this.#full) return;
    this.#full = true;
    this.#write({
      seq: this.#seq++,
      ...this.now(),
      kind: 'failure',
      observer: 'recorder',
      affects: ['request', 'cookie-write', 'storage'],
      reason: `more than ${MAX_OBSERVATIONS} observations in one journey; the rest is not recorded`,
    });
  }

  #write(observation: { seq: number } & Stamp & Unstamped): void {
    this.#stream.write(`${JSON.stringify(observation)}\n`);
  }

  /** Flushes to disk. Throws the file system's error when something could not be written. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#stream.end();
    await finished(this.#stream);
  }
}
