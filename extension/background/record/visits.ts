/** The pages of a record, in the order in which the visitor opened them. */
import type { Gaps } from './gaps.ts';
import { mostVisits } from './limits.ts';
import { documentOf, loadOf, newVisit, type PageVisit, type RecordHead } from './record-head.ts';

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

  /** The visits of the document that is shown: one, those that its scripts opened in it, and those that it prerenders. */
  get load(): ReadonlySet<number> {
    const { visits, shown } = this.#head;
    const load = visits[shown] ? loadOf(visits, visits[shown]) : shown;
    return new Set(visits.flatMap((page) => (loadOf(visits, page) === load ? [page.visit] : [])));
  }

  /** How many times a page was loaded. */
  get loads(): number {
    const { visits } = this.#head;
    return new Set(visits.map((page) => loadOf(visits, page))).size;
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
    this.#pointAt(visit);
    return visit;
  }

  /** The tab shows a page. */
  show(visit: number): void {
    const { visits } = this.#head;
    const page = visits[visit];
    const document = page && visits[documentOf(page)];
    if (document) delete document.askedBy;
    this.#pointAt(visit);
  }

  #pointAt(visit: number): void {
    const head = this.#head;
    head.shown = visit;
    head.bannerSeen = head.bannerSeen === 'present' ? 'present' : 'looking';
  }
}
