/** Writes the observations of a journey to disk while they happen, one on each line (NDJSON). */
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { withoutPersonalData } from '../../rules/facts/mask-personal.ts';
import { jsonLine } from '../../rules/json-text.ts';
import { MAX_OBSERVATIONS } from '../run/evidence-files.ts';
import type { Phase } from '../../rules/evidence/common.ts';
import type { Unstamped } from '../../rules/evidence/index.ts';

/** When an observation happened: milliseconds since the journey began, phase, visit and page. */
export interface Stamp {
  at: number;
  phase: Phase;
  visit: number | null;
  page: string;
}

function openStream(file: string): WriteStream {
  // `close` throws the error of an unwritable disk; unhandled, the event would end the process.
  return createWriteStream(file, { flags: 'wx' }).on('error', () => {});
}

/** Reasons tell what a page or a browser said in errors. */
const masked = <T extends { kind: string }>(observation: T): T =>
  'reason' in observation && typeof observation.reason === 'string'
    ? { ...observation, reason: withoutPersonalData(observation.reason.slice(0, 1000)) }
    : observation;

/** The evidence file of one journey. It numbers and stamps each observation. */
export class Recorder {
  #stream: WriteStream;
  readonly #began = performance.now();
  #seq = 0;
  #full = false;
  #closed = false;
  #phase: Phase = 'before-choice';
  #visit: number | null = null;
  #page = '';

  constructor(file: string) {
    this.#stream = openStream(file);
  }

  /** The number of the last observation; -1 before the first. */
  get last(): number {
    return this.#seq - 1;
  }

  get phase(): Phase {
    return this.#phase;
  }

  get page(): string {
    return this.#page;
  }

  /** The stamp of an observation that happens now. */
  now(): Stamp {
    const at = Math.round(performance.now() - this.#began);
    return { at, phase: this.#phase, visit: this.#visit, page: this.#page };
  }

  /** Observations belong to this visit and page until the work has ended. */
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

  /** From now on observations of the visit belong to this page: a redirect led there. */
  arriveAt(page: string): void {
    this.#page = page;
  }

  /** From now on observations belong to this phase. */
  enter(phase: Phase): void {
    this.#phase = phase;
  }

  /**
   * Writes an observation. `moment`: when it happened, if that was earlier. Ignored after the end of the
   * journey.
   */
  record(observed: Unstamped, moment: Stamp = this.now()): void {
    // A page that was given up may still cause events after the end of the journey.
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
      reason: `more than ${MAX_OBSERVATIONS} observations in one journey; the crawler did not record the rest`,
    });
  }

  #write(observation: { seq: number } & Stamp & Unstamped): void {
    this.#stream.write(`${jsonLine(masked(observation))}\n`);
  }

  /**
   * Ends the file, and goes on in another one: for a journey that goes on where this one was after the
   * observation `until`. `start` is its first observation; the others are numbered from there.
   * @throws the file system's error when something could not be written
   */
  async continueIn(file: string, start: Unstamped, until: number): Promise<void> {
    await this.close();
    this.#stream = openStream(file);
    this.#write({ seq: 0, at: 0, phase: 'before-choice', visit: null, page: '', ...start });
    this.#seq = until + 1;
    this.#full = this.#seq >= MAX_OBSERVATIONS;
    this.#closed = false;
  }

  /**
   * Flushes to disk.
   * @throws the file system's error when something could not be written
   */
  async close(): Promise<void> {
    this.#closed = true;
    this.#stream.end();
    await finished(this.#stream);
  }
}
