/** What a record lacks, in words for the user, and as kinds of evidence for the rules. */
import type { Kind } from '../../../rules/evidence/index.ts';
import { mostNotes } from './limits.ts';
import type { RecordHead } from './record-head.ts';

/** The part of a head that says so. */
type Lacking = Pick<RecordHead, 'notes' | 'missed' | 'cut'>;

export class Gaps {
  readonly #head: Lacking;

  constructor(head: Lacking) {
    this.#head = head;
  }

  /** Something could not be done. One line of English. */
  note(words: string): void {
    const { notes } = this.#head;
    if (notes.length < mostNotes && !notes.includes(words)) notes.push(words);
  }

  /** Something was not seen: rules that need these kinds are inconclusive. */
  miss(affects: readonly string[], reason: string): void {
    const { missed } = this.#head;
    if (missed.length < mostNotes && !missed.some((each) => each.reason === reason))
      missed.push({ affects: [...affects], reason });
  }

  /** So many observations of a kind were seen, and are not kept. */
  leftOut(kind: Kind, count = 1): void {
    this.#head.cut[kind] = (this.#head.cut[kind] ?? 0) + count;
  }

  /** The record holds nothing any more, so that nothing in particular is missing. */
  clear(): void {
    this.#head.cut = {};
    this.#head.missed = [];
  }

  /** One line of English each. */
  get lines(): string[] {
    const { notes, missed, cut } = this.#head;
    return [
      ...notes,
      ...missed.map(({ reason }) => reason),
      ...Object.entries(cut).map(([kind, count]) => `${count} more of ${kind} were seen than are kept`),
    ];
  }
}
