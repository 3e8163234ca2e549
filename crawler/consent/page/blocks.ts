/**
 * Runs in the page: the blocks that may be a banner, and every control in them, as plain facts.
 * It only narrows down; what is a banner is decided outside, where the word lists are.
 */
import type { Box, DomTools } from './dom.ts';
import type { NameTools } from './names.ts';
import type { Row, Walk, WalkTools } from './walk.ts';

export interface ControlFacts {
  id: number;
  text: string;
  name: string;
  role: string;
  sort: string;
  checked: boolean | null;
  disabled: boolean;
  expands: boolean;
  /** Where a link leads: `none` stays in the document, `same` loads the same path, `site` another page, `away` another origin. */
  link: 'none' | 'same' | 'site' | 'away';
  path: string;
  box: Box;
}

export interface BlockFacts {
  id: number;
  place: string;
  hinted: boolean;
  box: Box;
  /** Words outside of controls. */
  prose: string;
  /** All visible words, in order. */
  text: string;
  /** Length of all visible words. */
  size: number;
  /** Input fields that ask for something personal. */
  fields: number;
  /** Ids of its controls. */
  controls: number[];
}

export interface Scan {
  language: string;
  complete: boolean;
  top: boolean;
  blocks: BlockFacts[];
  controls: ControlFacts[];
}

export interface ScanOptions {
  /** Pattern of words that make a text worth a look. */
  hint: string;
  mostBlocks: number;
  mostControls: number;
}

export function blockTools(dom: DomTools, names: NameTools, walks: WalkTools) {
  const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();

  function placeOf(row: Row, before: number, after: number, page: boolean): string {
    const { element, position, box } = row;
    if (dom.matches(element, ':modal')) return 'modal';
    if (dom.matches(element, ':popover-open')) return 'popover';
    const role = dom.attribute(element, 'role');
    if (role === 'dialog' || role === 'alertdialog' || dom.attribute(element, 'aria-modal') === 'true' || dom.tag(element) === 'dialog') return 'dialog';
    if (position === 'fixed' || position === 'sticky') return position;
    if (position === 'absolute' && (Number.parseInt(row.zIndex, 10) >= 5 || (before > 0 && after < 200))) return 'absolute';
    if (page && window !== window.top) return 'frame';
    if (page) return row.to - row.from < 60 ? 'first' : '';
    if (box.width < innerWidth * 0.5 && !role) return '';
    if (before < 700 && box.y + scrollY < innerHeight * 0.8) return 'first';
    if (after < 400) return 'last';
    return '';
  }

  function linkOf(element: Element): Pick<ControlFacts, 'link' | 'path'> {
    const anchor = dom.tag(element) === 'a' ? element : null;
    const raw = anchor ? (dom.attribute(anchor, 'href') ?? '').trim() : '';
    if (raw === '' || raw.startsWith('#') || /^javascript:/i.test(raw)) return { link: 'none', path: '' };
    let url: URL;
    try {
      url = new URL(raw, document.baseURI);
    } catch {
      return { link: 'away', path: '' };
    }
    if (url.origin !== location.origin) return { link: 'away', path: '' };
    return { link: url.pathname === location.pathname ? (url.hash && url.search === location.search ? 'none' : 'same') : 'site', path: (url.pathname + url.search).slice(0, 200) };
  }

  function textOf(walk: Walk, row: Row, prose: boolean, longest: number): string {
    let text = '';
    for (let at = row.from; at < row.to && text.length < longest; at += 1) {
      const piece = walk.pieces[at];
      if (piece && !(prose && piece.control >= 0)) text += piece.text;
    }
    return text.replace(/\s+/g, ' ').trim().slice(0, longest);
  }

  function factsOf(walk: Walk, row: Row): ControlFacts {
    const { element } = row;
    const target = row.proxy ?? element;
    return {
      id: dom.idOf(element),
      text: textOf(walk, row, false, 200) || (target instanceof HTMLElement && row.sort === 'box' ? names.clean(target.innerText) : ''),
      name: names.nameOf(element),
      role: names.roleOf(element),
      sort: row.sort,
      checked: names.checkedOf(element),
      disabled: names.disabledOf(element),
      expands: dom.tag(element) === 'summary' || (dom.attribute(element, 'aria-expanded') !== null && !/dialog|true/.test(dom.attribute(element, 'aria-haspopup') ?? '')),
      ...linkOf(element),
      box: row.proxy ? dom.boxOf(row.proxy) : row.box,
    };
  }

  function personal(row: Row): boolean {
    const { element } = row;
    if (!row.shown && row.sort === '') return false;
    const asked = `${names.nameOf(element)} ${dom.attribute(element, 'placeholder') ?? ''} ${dom.attribute(element, 'type') ?? ''} ${dom.attribute(element, 'name') ?? ''}`;
    if (dom.tag(element) !== 'input' || !(element instanceof HTMLInputElement)) return dom.attribute(element, 'contenteditable') === 'true';
    return /^(?:text|email|password|tel|date|number|month|url)$/.test(element.type) && !/search|zoek|such|recherch|filter/i.test(asked);
  }

  function scan(options: ScanOptions): Scan {
    const hint = new RegExp(options.hint);
    const walk = walks.walk(document.documentElement);
    const { rows, pieces } = walk;
    const lengths = [0];
    for (const piece of pieces) lengths.push((lengths.at(-1) ?? 0) + piece.text.trim().length);
    const total = lengths.at(-1) ?? 0;

    // Every block around a text that speaks of consent. Own words of short rows are looked at together, so that a split word is not missed.
    const around = new Set<number>();
    rows.forEach((row, at) => {
      if (row.to <= row.from || around.has(at)) return;
      const size = (lengths[row.to] ?? 0) - (lengths[row.from] ?? 0);
      if (size === 0 || size > 6000) return;
      if (!hint.test(fold(textOf(walk, row, false, 6000)))) return;
      for (let up = at; up >= 0 && !around.has(up); up = rows[up]?.parent ?? -1) around.add(up);
    });
    rows.forEach((row, at) => {
      if (row.sort !== 'real' || around.has(at) || !hint.test(fold(names.nameOf(row.element)))) return;
      for (let up = at; up >= 0 && !around.has(up); up = rows[up]?.parent ?? -1) around.add(up);
    });

    const blocks: Array<{ at: number; row: Row; place: string; size: number }> = [];
    for (const at of around) {
      const row = rows[at];
      if (!row || row.control >= 0) continue;
      const size = (lengths[row.to] ?? 0) - (lengths[row.from] ?? 0);
      const page = row.element === document.documentElement || row.element === document.body;
      if (size > 20_000 || (page && size > 8000)) continue;
      const place = placeOf(row, lengths[row.from] ?? 0, total - (lengths[row.to] ?? 0), page);
      if (place) blocks.push({ at, row, place, size });
    }
    // Overlays first, small ones first: a page can have more of them than we want to look at.
    const overlay = (place: string): number => (place === 'first' || place === 'last' ? 1 : 0);
    blocks.sort((one, other) => overlay(one.place) - overlay(other.place) || one.size - other.size);

    const wanted = new Map<number, ControlFacts>();
    const result: BlockFacts[] = [];
    for (const { at, row, place, size } of blocks.slice(0, options.mostBlocks)) {
      const controls: number[] = [];
      let fields = 0;
      let weak = 0;
      for (let inside = at; inside < row.end; inside += 1) {
        const each = rows[inside];
        if (!each) continue;
        if (dom.tag(each.element) === 'input' || dom.attribute(each.element, 'contenteditable') === 'true') fields += personal(each) ? 1 : 0;
        let take = each.control === inside && each.sort !== '';
        if (take && each.sort === 'pointer') take = !rows.slice(inside + 1, each.end).some((inner) => inner.sort === 'real' || inner.sort === 'box');
        const leaf = each.control < 0 && each.shown && each.to > each.from && each.end <= inside + 3 && (lengths[each.to] ?? 0) - (lengths[each.from] ?? 0) <= 45 && /^(?:div|span|p|b|strong|i|em|li|a|td|[a-z]+-[a-z-]+)$/.test(dom.tag(each.element)) && !each.element.closest('label');
        if (leaf && weak < 30) {
          weak += 1;
          each.sort = 'maybe';
          take = true;
        }
        if (!take) continue;
        if (!wanted.has(inside)) {
          if (wanted.size >= options.mostControls) continue;
          wanted.set(inside, factsOf(walk, each));
        }
        const facts = wanted.get(inside);
        if (facts) controls.push(facts.id);
      }
      if (controls.length === 0) continue;
      const marks = `${dom.attribute(row.element, 'id') ?? ''} ${dom.attribute(row.element, 'class') ?? ''} ${dom.attribute(row.element, 'aria-label') ?? ''}`.slice(0, 500);
      result.push({ id: dom.idOf(row.element), place, hinted: /cookie|consent|cmp|gdpr|\bavg\b|privacy|ccm|cc-/i.test(marks), box: row.box, prose: textOf(walk, row, true, 3000), text: textOf(walk, row, false, 4000), size, fields, controls });
    }
    const lang = dom.attribute(document.documentElement, 'lang') ?? '';
    return { language: lang.slice(0, 35), complete: walk.complete, top: window === window.top, blocks: result, controls: [...wanted.values()] };
  }

  /** Names of boxes within a block that are ticked and can be changed, but cannot be seen. */
  function hiddenTicks(block: number, seen: number[]): string[] {
    const root = dom.known.get(block);
    const visible = new Set(seen);
    const hidden: string[] = [];
    const look = (element: Element, depth: number): void => {
      if (depth > 250 || hidden.length >= 50) return;
      const input = element instanceof HTMLInputElement && element.type === 'checkbox';
      const role = dom.attribute(element, 'role');
      if ((input || role === 'switch' || role === 'checkbox') && names.checkedOf(element) && !names.disabledOf(element) && !visible.has(dom.idOf(element))) hidden.push(names.nameOf(element));
      for (const child of dom.childrenOf(element)) if (child instanceof Element) look(child, depth + 1);
    };
    if (root) look(root, 0);
    return hidden;
  }

  /** Controls anywhere on the page that speak of cookies or consent: where a visitor goes to change a choice. */
  function mentions(hint: string): ControlFacts[] {
    const wanted = new RegExp(hint);
    const walk = walks.walk(document.documentElement);
    return walk.rows
      .filter((row, at) => row.control === at && (row.sort === 'real' || row.sort === 'pointer') && wanted.test(fold(`${textOf(walk, row, false, 200)} ${names.nameOf(row.element)}`)))
      .slice(0, 60)
      .map((row) => factsOf(walk, row));
  }

  return { scan, hiddenTicks, mentions };
}

export type BlockTools = ReturnType<typeof blockTools>;
