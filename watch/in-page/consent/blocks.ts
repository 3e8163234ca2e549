/**
 * Runs in the page: the blocks that may be a banner, and every control in them, as plain facts.
 * It only narrows down; what is a banner is decided outside, where the word lists are.
 */
import type { Box, DomTools } from './dom.ts';
import type { ControlFacts, FactTools } from './facts.ts';
import type { NameTools } from './names.ts';
import type { Row, WalkTools } from './walk.ts';

interface BlockFacts {
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
  /** Holds a drawing, of which nobody can tell what it says or where it can be clicked. */
  drawn: boolean;
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
  /** Pattern of the ids and classes by which sites mark such a block in their code. */
  marks: string;
  mostBlocks: number;
  mostControls: number;
}

export type { ControlFacts } from './facts.ts';

export function blockTools(dom: DomTools, names: NameTools, walks: WalkTools, facts: FactTools) {
  const { factsOf, placeOf, personal, textOf } = facts;
  const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();

  /** How sites name such a block for those who hear it. */
  const labelledAs = /cookies|cookie[ -]?(?:consent|banner|bar|notice|control|dialog|popup|preferences?|settings?|choices?|melding|keuze|instelling\w*|voorkeur\w*|toestemming|hinweis|einstellung\w*)|consent|toestemming|einwilligung|zustimmung|consentement|privacy|datenschutz|gdpr|rgpd/i;

  const drawings = (root: Element | Document): Element[] => Array.from((root instanceof Document ? Document : Element).prototype.querySelectorAll.call(root, 'canvas, object, embed, img[usemap]')).slice(0, 20).filter((each) => dom.visible(each));
  const drawingsIn = (root: Element): boolean => drawings(root).some((each) => dom.boxOf(each).width >= 40);

  /** Whether a drawing stands over the page like a window: what it says cannot be read. */
  function wordless(): boolean {
    return drawings(document).some((each) => {
      const { width, height } = dom.boxOf(each);
      if (width < 200 || height < 60 || (width > innerWidth * 0.95 && height > innerHeight * 0.95)) return false;
      for (let at: Element | null = each, steps = 0; at && steps < 6; at = dom.parentOf(at), steps += 1) {
        const { position, zIndex } = getComputedStyle(at);
        if (dom.matches(at, ':modal') || (position === 'fixed' && Number.parseInt(zIndex, 10) >= 1)) return true;
      }
      return false;
    });
  }

  /** Whether words stand on both sides of it: a word in a sentence, and no button. */
  const amidWords = (element: Element): boolean => [element.previousSibling, element.nextSibling].every((beside) => beside instanceof Text && /\p{L}/u.test(beside.data));

  function scan(options: ScanOptions): Scan {
    const hint = new RegExp(options.hint);
    const markedAs = new RegExp(options.marks, 'i');
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
        const leaf = each.control < 0 && each.shown && each.to > each.from && each.end <= inside + 3 && (lengths[each.to] ?? 0) - (lengths[each.from] ?? 0) <= 45 && /^(?:div|span|p|b|strong|i|em|li|a|td|[a-z]+-[a-z-]+)$/.test(dom.tag(each.element)) && !each.element.closest('label') && !amidWords(each.element);
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
        const taken = wanted.get(inside);
        if (taken) controls.push(taken.id);
      }
      if (controls.length === 0 && !/^(?:modal|popover|dialog|fixed|sticky)$/.test(place)) continue;
      const marks = `${dom.attribute(row.element, 'id') ?? ''} ${dom.attribute(row.element, 'class') ?? ''}`.slice(0, 500);
      const label = (dom.attribute(row.element, 'aria-label') ?? '').slice(0, 200);
      result.push({ id: dom.idOf(row.element), place, hinted: markedAs.test(marks) || labelledAs.test(label), box: row.box, prose: textOf(walk, row, true, 3000), text: textOf(walk, row, false, 4000), size, fields, controls, drawn: drawingsIn(row.element) });
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

  return { scan, hiddenTicks, mentions, wordless };
}
