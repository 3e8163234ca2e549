/** Runs in the page: one walk over the visible tree, in the order of the document. */
import type { ClickTools } from './clickable.ts';
import type { Box, DomTools } from './dom.ts';
import type { NameTools } from './names.ts';
import type { Stance, StanceTools, State } from './stance.ts';

/** An element of the walk. */
export interface Row {
  element: Element;
  parent: number;
  /** Rows from the next one up to here (exclusive) are inside it. */
  end: number;
  box: Box;
  position: string;
  zIndex: string;
  shown: boolean;
  /** The control that it is, or the row of the control that it is in; -1 for none. */
  control: number;
  /**
   * How sure it is that it is a control: `real` by its kind, `pointer` by the cursor, `maybe` a short text.
   */
  sort: '' | 'real' | 'pointer' | 'maybe' | 'box';
  /** What to click for a check box whose own input is not visible. */
  proxy: Element | null;
  /** Pieces of text (index into `pieces`) from here up to there. */
  from: number;
  to: number;
}

/** All elements and pieces of text in document order. */
export interface PageWalk {
  rows: Row[];
  pieces: Array<{ text: string; control: number }>;
  complete: boolean;
}

/** Makes the function that walks over the page. */
export function walkTools(
  dom: DomTools,
  names: NameTools,
  { stanceOf, within }: StanceTools,
  clicks: ClickTools,
  readable: (text: string) => string,
) {
  const { isReal, proxyOf, hiddenTarget, isPointedAt, fieldOf } = clicks;
  const MOST_ROWS = 30_000;
  const skipped =
    /^(?:script|style|noscript|template|head|meta|link|select|textarea|video|audio|canvas|object|embed|svg|math)$/;

  function walk(start: Element): PageWalk {
    const rows: Row[] = [];
    const pieces: PageWalk['pieces'] = [];
    const boxes = new Set<Element>();

    /** The entries of a short list to choose one from. */
    function list(select: HTMLSelectElement, parent: number): void {
      const options = Array.from(Reflect.get(HTMLSelectElement.prototype, 'options', select)).slice(0, 9);
      if (select.multiple || options.length < 2 || options.length > 8 || !dom.visible(select)) return;
      for (const option of options)
        rows.push({
          element: option,
          parent,
          end: rows.length + 1,
          box: dom.boxOf(select),
          position: '',
          zIndex: '',
          shown: true,
          control: rows.length,
          sort: 'box',
          proxy: select,
          from: pieces.length,
          to: pieces.length,
        });
    }

    function visit(element: Element, parent: number, state: State, depth: number): void {
      if (rows.length >= MOST_ROWS || depth > 250) return;
      const tag = dom.tag(element);
      if (element instanceof HTMLSelectElement) return list(element, parent);
      if (skipped.test(tag)) return;
      const style = getComputedStyle(element);
      if (style.display === 'none') return;
      const stance = stanceOf(element, style, state);
      const at = rows.length;
      const { box, shown } = stance;
      const row: Row = {
        element,
        parent,
        end: at + 1,
        box,
        position: style.position,
        zIndex: style.zIndex,
        shown,
        control: state.control,
        sort: '',
        proxy: null,
        from: pieces.length,
        to: pieces.length,
      };
      rows.push(row);
      Object.assign(row, controlAt(at, element, tag, stance, state));
      if (tag === 'iframe' || tag === 'frame') {
        row.end = rows.length;
        return;
      }
      const { opacity, fixed, pointer } = stance;
      const { clip, hard, scroller } = within(stance);
      const inner: State = {
        opacity,
        clip,
        hard,
        fixed,
        scroller: scroller || state.scroller,
        pointer: pointer || row.sort === 'real',
        control: row.control,
      };
      visitChildren(element, at, inner, { row, tag, shown, depth });
      if (element instanceof HTMLInputElement && shown && row.sort === 'real')
        pieces.push({ text: ` ${names.nameOf(element)} `, control: at });
      if (style.display !== 'inline' && pieces.length > row.from)
        pieces.push({ text: ' ', control: row.control });
      row.end = rows.length;
      row.to = pieces.length;
      if (row.sort === 'pointer' && rows.slice(at + 1).some((inside) => inside.sort === 'real')) release(at);
    }

    /** What makes a control of a row; nothing where it is none. */
    function controlAt(
      at: number,
      element: Element,
      tag: string,
      stance: Stance,
      state: State,
    ): Partial<Row> {
      const field = fieldOf(element);
      if (field && !boxes.has(field)) {
        const proxy = proxyOf(field, stance);
        if (proxy === undefined) return {};
        boxes.add(field);
        return { sort: 'box', proxy, control: at, shown: true };
      }
      if (!stance.shown) return {};
      if (element instanceof HTMLLabelElement) {
        const target = hiddenTarget(element);
        if (target && !boxes.has(target)) {
          boxes.add(target);
          return { element: target, sort: 'box', proxy: element, control: at };
        }
        return {};
      }
      if (isReal(element, tag)) {
        const inReal = state.control >= 0 && rows[state.control]?.sort === 'real';
        const own = !inReal || dom.matches(element, 'button, [role=switch], [role=checkbox]');
        return own ? { sort: 'real', control: at } : {};
      }
      return isPointedAt(tag, stance, state) ? { sort: 'pointer', control: at } : {};
    }

    function visitChildren(
      element: Element,
      at: number,
      inner: State,
      of: { row: Row; tag: string; shown: boolean; depth: number },
    ): void {
      // Of what is folded only the summary shows.
      const folded = of.tag === 'details' && dom.attribute(element, 'open') === null;
      for (const child of dom.childrenOf(element)) {
        if (folded && !(child instanceof Element && dom.tag(child) === 'summary')) continue;
        if (child instanceof Element) visit(child, at, inner, of.depth + 1);
        else if (child instanceof Text && of.shown && pieces.length < 20_000) addText(child, of.row);
      }
    }

    function addText({ data }: Text, row: Row): void {
      const text = readable(data.slice(0, 3000));
      if (text.trim()) pieces.push({ text, control: row.control });
      // Words may be parted by an element of their own: each letter in a span, for an effect.
      else if (text && /\S$/.test(pieces.at(-1)?.text ?? ' '))
        pieces.push({ text: ' ', control: row.control });
    }

    /** A hand over a whole window makes no button of it: what is in it are the buttons. */
    function release(at: number): void {
      const outer = rows[at];
      if (!outer) return;
      outer.sort = '';
      for (const row of rows.slice(at)) if (row.control === at) row.control = -1;
      for (const piece of pieces.slice(outer.from)) if (piece.control === at) piece.control = -1;
    }

    visit(
      start,
      -1,
      { opacity: 1, clip: null, hard: null, fixed: false, scroller: false, pointer: false, control: -1 },
      0,
    );
    return { rows, pieces, complete: rows.length < MOST_ROWS };
  }

  return { walk };
}

/** What `walkTools` makes. */
export type WalkTools = ReturnType<typeof walkTools>;
