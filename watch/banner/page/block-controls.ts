/**
 * Runs in the page: the controls in a block, also those that only look like one, and fields for personal
 * data.
 */
import type { DomTools } from './dom.ts';
import type { ControlFacts, FactTools } from './facts.ts';
import type { Row, PageWalk } from './walk.ts';

/** A row that may be a banner. */
export interface Block {
  /** Place of its row in the walk. */
  at: number;
  row: Row;
  place: string;
  size: number;
}

/** A walk, and how long its visible words are. */
export interface Measured {
  walk: PageWalk;
  /** Length of all words before this piece. */
  sizeUpTo(piece: number): number;
  total: number;
}

/** Makes the functions that list a block's controls. */
export function blockControlTools(dom: DomTools, { factsOf, personal }: FactTools) {
  /** Length of the visible words of a row. */
  const sizeOf = ({ sizeUpTo }: Measured, { from, to }: Row): number => sizeUpTo(to) - sizeUpTo(from);

  /** Whether words stand on both sides of it: a word in a sentence, and no button. */
  const amidWords = (element: Element): boolean =>
    [element.previousSibling, element.nextSibling].every(
      (beside) => beside instanceof Text && /\p{L}/u.test(beside.data),
    );

  /** The controls in a block, which are noted in `wanted`, and how many fields ask for something personal. */
  function controlsIn(
    measured: Measured,
    { at, row }: Block,
    wanted: Map<number, ControlFacts>,
    most: number,
  ): { controls: number[]; fields: number } {
    const { walk } = measured;
    const controls: number[] = [];
    let fields = 0;
    let weak = 0;
    for (let inside = at; inside < row.end; inside += 1) {
      const each = walk.rows[inside];
      if (!each) continue;
      if (asksFor(each)) fields += 1;
      let take = isControl(walk, each, inside);
      if (weak < 30 && isShortText(measured, each, inside)) {
        weak += 1;
        each.sort = 'maybe';
        take = true;
      }
      if (!take) continue;
      if (!wanted.has(inside) && wanted.size < most) wanted.set(inside, factsOf(walk, each));
      const taken = wanted.get(inside);
      if (taken) controls.push(taken.id);
    }
    return { controls, fields };
  }

  function asksFor(row: Row): boolean {
    const isField =
      dom.tag(row.element) === 'input' || dom.attribute(row.element, 'contenteditable') === 'true';
    return isField && personal(row);
  }

  /** An element with a pointer cursor is no control if controls are in it. */
  function isControl({ rows }: PageWalk, row: Row, at: number): boolean {
    if (row.control !== at || row.sort === '') return false;
    if (row.sort !== 'pointer') return true;
    return !rows.slice(at + 1, row.end).some((inner) => inner.sort === 'real' || inner.sort === 'box');
  }

  /** A short text that may be a control although nothing says so. */
  function isShortText(measured: Measured, row: Row, at: number): boolean {
    if (row.control >= 0 || !row.shown || row.to <= row.from || row.end > at + 3) return false;
    if (sizeOf(measured, row) > 45 || !shortTags.test(dom.tag(row.element))) return false;
    return !row.element.closest('label') && !amidWords(row.element);
  }

  const shortTags = /^(?:div|span|p|b|strong|i|em|li|a|td|[a-z]+-[a-z-]+)$/;

  return { sizeOf, controlsIn };
}

/** What `blockControlTools` makes. */
export type BlockControlTools = ReturnType<typeof blockControlTools>;
