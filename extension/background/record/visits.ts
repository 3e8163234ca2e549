/** The pages of a record, in the order in which the visitor opened them. */
import type { Gaps } from './gaps.ts';
import { mostVisits } from './limits.ts';
import { loadOf, newVisit, type PageVisit, type RecordHead } from './record-head.ts';

type Visited = Pick<RecordHead, 'visits' | 'shown' | 'bannerSeen' | 'began'>;

export class Visits {
  readonly #head: Visited;
  readonly #gaps: Gaps;

  constructor(head: Visited, gaps: Gaps) {
    this.#head = head;
    this.#gaps = gaps;
  }

  /** The page that the tab shows; of a record that is not shown, the one that it would show. */
  get shown(): PageVisit | undefined {
    return this.#head.visits[this.#head.shown];
  }

  /** The visits of the document that is shown: one, and those that its scripts opened in it. */
  get load(): ReadonlySet<number> {
    const { visits, shown } = this.#head;
    const load = visits[shown] ? loadOf(visits[shown]) : shown;
    return new Set(visits.flatMap((page) => (loadOf(page) === load ? [page.visit] : [])));
  }

  /** Adds a page at `at` (milliseconds since 1970), and shows it. Returns the number of its visit. */
  begin(url: string, redacted: string, at: number, seen: Partial<PageVisit> = {}): number {
    const { visits, began } = this.#head;
    const known = visits.at(-1);
    const isFull = visits.length >= mostVisits && known !== undefined;
    if (isFull)
      this.#gaps.note(
        `the visitor opened more than ${mostVisits} pages; the others count as part of the last`,
      );
    const visit = isFull ? known.visit : visits.length;
    const page = newVisit(visit, url, redacted, Math.round(at - began));
    visits[visit] = {
      ...page,
      ...seen,
      ...(isFull && { url: known.url, at: known.at }),
      visit,
      full: url,
    };
    this.show(visit);
    return visit;
  }

  show(visit: number): void {
    const head = this.#head;
    head.shown = visit;
    head.bannerSeen = head.bannerSeen === 'present' ? 'present' : 'looking';
  }
}
