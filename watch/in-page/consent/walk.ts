/** Runs in the page: one walk over the visible tree, in the order of the document. */
import type { Box, DomTools } from './dom.ts';
import type { NameTools } from './names.ts';

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
  /** How sure it is that it is a control: `real` by its kind, `pointer` by the cursor, `maybe` a short text. */
  sort: '' | 'real' | 'pointer' | 'maybe' | 'box';
  /** What to click for a check box whose own input is not visible. */
  proxy: Element | null;
  /** Pieces of text (index into `pieces`) from here up to there. */
  from: number;
  to: number;
}

export interface Walk {
  rows: Row[];
  pieces: Array<{ text: string; control: number }>;
  complete: boolean;
}

type Clip = { left: number; top: number; right: number; bottom: number } | null;

interface State {
  opacity: number;
  clip: Clip;
  /** What clips absolutely positioned descendants too. */
  hard: Clip;
  fixed: boolean;
  scroller: boolean;
  pointer: boolean;
  control: number;
}

export function walkTools(dom: DomTools, names: NameTools) {
  const MOST_ROWS = 30_000;
  const skipped = /^(?:script|style|noscript|template|head|meta|link|select|textarea|video|audio|canvas|object|embed|svg|math)$/;
  const controlRoles = new Set(['button', 'link', 'checkbox', 'switch', 'radio', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'tab', 'togglebutton', 'slider']);

  /** A veil that listens for clicks beside its window, rather than a button. */
  const holdsButtons = (element: Element, tag: string): boolean => !/^(?:a|button|summary|input)$/.test(tag) && dom.boxOf(element).height >= 160 && Element.prototype.querySelector.call(element, 'button, input[type=button], input[type=submit], a[href]') !== null;

  function isReal(element: Element, tag: string): boolean {
    if (holdsButtons(element, tag)) return false;
    if (tag === 'button' || tag === 'summary') return true;
    if (tag === 'input') return element instanceof HTMLInputElement && ['button', 'submit', 'image', 'reset', 'checkbox', 'radio'].includes(element.type);
    const role = names.roleOf(element);
    if (tag === 'a') return dom.attribute(element, 'href') !== null || role !== 'link' || dom.attribute(element, 'role') === 'link' || dom.attribute(element, 'onclick') !== null || dom.attribute(element, 'tabindex') !== null;
    if (controlRoles.has(role)) return true;
    return dom.attribute(element, 'onclick') !== null;
  }

  function walk(start: Element): Walk {
    const rows: Row[] = [];
    const pieces: Walk['pieces'] = [];
    const boxes = new Set<Element>();

    /** The entries of a short list to choose one from. */
    function list(select: HTMLSelectElement, parent: number): void {
      const options = Array.from(Reflect.get(HTMLSelectElement.prototype, 'options', select)).slice(0, 9);
      if (select.multiple || options.length < 2 || options.length > 8 || !dom.visible(select)) return;
      for (const option of options) rows.push({ element: option, parent, end: rows.length + 1, box: dom.boxOf(select), position: '', zIndex: '', shown: true, control: rows.length, sort: 'box', proxy: select, from: pieces.length, to: pieces.length });
    }

    function visit(element: Element, parent: number, state: State, depth: number): void {
      if (rows.length >= MOST_ROWS || depth > 250) return;
      const tag = dom.tag(element);
      if (element instanceof HTMLSelectElement) return list(element, parent);
      if (skipped.test(tag)) return;
      const style = getComputedStyle(element);
      if (style.display === 'none') return;
      const contents = style.display === 'contents';
      const box = dom.boxOf(element);
      const page = element === document.documentElement || element === document.body;
      const opacity = state.opacity * Number.parseFloat(style.opacity);
      const fixed = state.fixed || style.position === 'fixed';
      let { clip, hard, scroller } = state;
      if (style.position === 'fixed') [clip, hard, scroller] = [null, null, false];
      if (style.position === 'absolute') clip = hard;
      const right = box.x + box.width;
      const bottom = box.y + box.height;
      const inClip = !clip || (box.x < clip.right - 1 && box.y < clip.bottom - 1 && right > clip.left + 1 && bottom > clip.top + 1);
      const inView = fixed && !scroller ? box.x < innerWidth - 1 && box.y < innerHeight - 1 && right > 1 && bottom > 1 : right + scrollX > 1 && bottom + scrollY > 1;
      const seen = style.visibility === 'visible' && opacity >= 0.05 && inClip && inView;
      const shown = contents ? style.visibility === 'visible' && opacity >= 0.05 : seen && box.width >= 2 && box.height >= 2;
      const pointer = style.cursor === 'pointer';

      const at = rows.length;
      const row: Row = { element, parent, end: at + 1, box, position: style.position, zIndex: style.zIndex, shown, control: state.control, sort: '', proxy: null, from: pieces.length, to: pieces.length };
      rows.push(row);

      const field = element instanceof HTMLInputElement && /^(?:checkbox|radio|range)$/.test(element.type) ? element : null;
      if (field && !boxes.has(field)) {
        const label = names.labelsOf(field).find((each) => dom.visible(each)) ?? null;
        const reachable = style.visibility === 'visible' && box.width >= 8 && box.height >= 8 && inClip && style.pointerEvents !== 'none';
        const beside = element.nextElementSibling ?? element.parentElement;
        const proxy = reachable ? null : (label ?? (beside && dom.visible(beside) ? beside : null));
        if (reachable || proxy) {
          boxes.add(field);
          Object.assign(row, { sort: 'box', proxy, control: at, shown: true });
        }
      } else if (element instanceof HTMLLabelElement && shown) {
        const target = element.control;
        if (target instanceof HTMLInputElement && (target.type === 'checkbox' || target.type === 'radio') && !boxes.has(target) && !target.checkVisibility()) {
          boxes.add(target);
          Object.assign(row, { element: target, sort: 'box', proxy: element, control: at });
        }
      } else if (shown && isReal(element, tag)) {
        if (state.control < 0 || rows[state.control]?.sort !== 'real' || dom.matches(element, 'button, [role=switch], [role=checkbox]')) Object.assign(row, { sort: 'real', control: at });
      } else if (shown && !contents && pointer && !state.pointer && state.control < 0 && !page && tag !== 'label' && box.height < 160) {
        Object.assign(row, { sort: 'pointer', control: at });
      }

      if (style.overflow !== 'visible' && !page && !contents) {
        scroller = /auto|scroll/.test(style.overflow) && box.width >= 2 && box.height >= 2;
        if (scroller && inClip && inView) clip = null;
        else {
          const own = { left: box.x, top: box.y, right, bottom };
          clip = clip ? { left: Math.max(clip.left, own.left), top: Math.max(clip.top, own.top), right: Math.min(clip.right, own.right), bottom: Math.min(clip.bottom, own.bottom) } : own;
        }
        if (style.position !== 'static' || style.transform !== 'none') hard = clip;
      }
      const inner: State = { opacity, clip, hard, fixed, scroller: scroller || state.scroller, pointer: pointer || row.sort === 'real', control: row.control };
      if (tag === 'iframe' || tag === 'frame') {
        row.end = rows.length;
        return;
      }
      // Of what is folded only the summary shows.
      const folded = tag === 'details' && dom.attribute(element, 'open') === null;
      for (const child of dom.childrenOf(element)) {
        if (folded && !(child instanceof Element && dom.tag(child) === 'summary')) continue;
        if (child instanceof Element) visit(child, at, inner, depth + 1);
        else if (child instanceof Text && shown && pieces.length < 20_000) {
          const text = child.data.slice(0, 3000).replace(/\s+/g, ' ');
          if (text.trim()) pieces.push({ text, control: row.control });
          else if (text && pieces.length > row.from) pieces.push({ text: ' ', control: row.control });
        }
      }
      if (element instanceof HTMLInputElement && shown && row.sort === 'real') pieces.push({ text: ` ${names.nameOf(element)} `, control: at });
      if (style.display !== 'inline' && pieces.length > row.from) pieces.push({ text: ' ', control: row.control });
      row.end = rows.length;
      row.to = pieces.length;
      if (row.sort === 'pointer' && rows.slice(at + 1).some((inside) => inside.sort === 'real')) release(at);
    }

    /** A hand over a whole window makes no button of it: what is in it are the buttons. */
    function release(at: number): void {
      const outer = rows[at];
      if (!outer) return;
      outer.sort = '';
      for (const row of rows.slice(at)) if (row.control === at) row.control = -1;
      for (const piece of pieces.slice(outer.from)) if (piece.control === at) piece.control = -1;
    }

    visit(start, -1, { opacity: 1, clip: null, hard: null, fixed: false, scroller: false, pointer: false, control: -1 }, 0);
    return { rows, pieces, complete: rows.length < MOST_ROWS };
  }

  return { walk };
}

export type WalkTools = ReturnType<typeof walkTools>;
