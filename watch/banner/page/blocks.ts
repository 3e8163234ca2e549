/**
 * Runs in the page: the blocks that may be a banner, and every control in them, as plain facts. It only
 * narrows down; what is a banner is decided outside, where the word lists are.
 */
import type { Block, BlockControlTools, Measured } from './block-controls.ts';
import type { Box, DomTools } from './dom.ts';
import type { DrawingTools } from './drawings.ts';
import type { ControlFacts, FactTools } from './facts.ts';
import type { NameTools } from './names.ts';
import type { PageWalk, WalkTools } from './walk.ts';

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
  /** No word for which a text is read more closely: it stands over the page with buttons, which is all that is known. */
  silent?: true;
}

/** A scan of the document. */
export interface Scan {
  language: string;
  complete: boolean;
  top: boolean;
  blocks: BlockFacts[];
  controls: ControlFacts[];
}

/** What a scan looks for, and its limits. */
export interface ScanOptions {
  /** Pattern of the words for which a text is read more closely. */
  hint: string;
  /** Pattern of the ids and classes by which sites mark such a block in their code. */
  marks: string;
  mostBlocks: number;
  mostControls: number;
}

export type { ControlFacts } from './facts.ts';

/** Makes the functions that scan the document. */
export function blockTools(
  dom: DomTools,
  names: NameTools,
  walks: WalkTools,
  { factsOf, placeOf, textOf }: FactTools,
  { sizeOf, controlsIn }: BlockControlTools,
  { wordless, drawingsIn }: DrawingTools,
  fold: (text: string) => string,
) {
  /** Accessible names that sites give a banner. */
  const labelledAs =
    /cookies|cookie[ -]?(?:consent|banner|bar|notice|control|dialog|popup|preferences?|settings?|choices?|melding|keuze|instelling\w*|voorkeur\w*|toestemming|hinweis|einstellung\w*)|consent|toestemming|einwilligung|zustimmung|consentement|privacy|datenschutz|gdpr|rgpd/i;

  function scan(options: ScanOptions): Scan {
    const walk = walks.walk(document.documentElement);
    const lengths = [0];
    for (const piece of walk.pieces) lengths.push((lengths.at(-1) ?? 0) + piece.text.trim().length);
    const measured: Measured = { walk, sizeUpTo: (piece) => lengths[piece] ?? 0, total: lengths.at(-1) ?? 0 };
    const markedAs = new RegExp(options.marks, 'i');
    const wanted = new Map<number, ControlFacts>();
    const around = rowsAround(measured, new RegExp(options.hint));
    const silent = silentIn(measured, around);
    const blocks = blocksIn(measured, around)
      .slice(0, options.mostBlocks)
      .concat(silent)
      .flatMap((block): BlockFacts[] => {
        const { controls, fields } = controlsIn(measured, block, wanted, options.mostControls);
        if (controls.length === 0 && !/^(?:modal|popover|dialog|fixed|sticky)$/.test(block.place)) return [];
        const facts = { ...blockFacts(walk, block, markedAs), fields, controls };
        return [silent.includes(block) ? { ...facts, silent: true } : facts];
      });
    const language = (dom.attribute(document.documentElement, 'lang') ?? '').slice(0, 35);
    return {
      language,
      complete: walk.complete,
      top: window === window.top,
      ...(window === window.top && wordless() ? { wordless: true as const } : {}),
      blocks,
      controls: [...wanted.values()],
    };
  }

  /**
   * Every row around a text about consent. Short rows are read with their descendants, so that a split word
   * is found.
   */
  function rowsAround(measured: Measured, hint: RegExp): Set<number> {
    const { walk } = measured;
    const { rows } = walk;
    const around = new Set<number>();
    const take = (at: number): void => {
      for (let up = at; up >= 0 && !around.has(up); up = rows[up]?.parent ?? -1) around.add(up);
    };
    rows.forEach((row, at) => {
      if (row.to <= row.from || around.has(at)) return;
      const size = sizeOf(measured, row);
      if (size === 0 || size > 6000) return;
      if (hint.test(fold(textOf(walk, row, false, 6000)))) take(at);
    });
    rows.forEach((row, at) => {
      if (row.sort === 'real' && !around.has(at) && hint.test(fold(names.nameOf(row.element)))) take(at);
    });
    return around;
  }

  /** Overlays first, and small blocks first, since the number of blocks is limited. */
  function blocksIn(measured: Measured, around: ReadonlySet<number>): Block[] {
    const { walk, sizeUpTo, total } = measured;
    const blocks: Block[] = [];
    for (const at of around) {
      const row = walk.rows[at];
      if (!row || row.control >= 0) continue;
      const size = sizeOf(measured, row);
      const page = row.element === document.documentElement || row.element === document.body;
      if (size > 20_000 || (page && size > 8000)) continue;
      const place = placeOf(row, sizeUpTo(row.from), total - sizeUpTo(row.to), page);
      if (place) blocks.push({ at, row, place, size });
    }
    const overlay = (place: string): number => (place === 'first' || place === 'last' ? 1 : 0);
    blocks.sort((one, other) => overlay(one.place) - overlay(other.place) || one.size - other.size);
    return blocks;
  }

  /**
   * Windows over the page that hold a text and buttons, and none of the words: a banner in a language that nobody here
   * reads is known by its form. The first few, the outermost of those that stand within each other. A frame may be such
   * a window as a whole.
   */
  function silentIn(measured: Measured, around: ReadonlySet<number>): Block[] {
    const { rows } = measured.walk;
    const found: Block[] = [];
    for (let at = 0; at < rows.length && found.length < 3; at += 1) {
      const row = rows[at];
      if (!row || around.has(at) || row.control >= 0 || !row.shown) continue;
      const whole = row.element === document.body && window !== window.top;
      if (row.position !== 'fixed' && row.position !== 'sticky' && !whole) continue;
      const size = sizeOf(measured, row);
      if (size < 20 || size > 1500 || /^(?:nav|header)$/.test(dom.tag(row.element))) continue;
      const buttons = rows
        .slice(at + 1, row.end)
        .filter(
          (each, inside) => each.control === at + 1 + inside && names.roleOf(each.element) === 'button',
        );
      if (buttons.length < 2 || buttons.length > 6) continue;
      found.push({ at, row, place: placeOf(row, 0, 0, whole) || 'fixed', size });
      at = row.end - 1;
    }
    return found;
  }

  function blockFacts(
    walk: PageWalk,
    { row, place, size }: Block,
    markedAs: RegExp,
  ): Omit<BlockFacts, 'fields' | 'controls'> {
    const { element, box } = row;
    const marks = `${dom.attribute(element, 'id') ?? ''} ${dom.attribute(element, 'class') ?? ''}`.slice(
      0,
      500,
    );
    const label = names.clean(dom.attribute(element, 'aria-label') ?? '');
    return {
      id: dom.idOf(element),
      place,
      hinted: markedAs.test(marks) || labelledAs.test(label),
      box,
      prose: textOf(walk, row, true, 3000),
      text: textOf(walk, row, false, 4000),
      size,
      drawn: drawingsIn(element),
    };
  }

  /** Names of ticked boxes in a block that can be changed but not seen. */
  function hiddenTicks(block: number, seen: number[]): string[] {
    const root = dom.known.get(block);
    const visible = new Set(seen);
    const hidden: string[] = [];
    const look = (element: Element, depth: number): void => {
      if (depth > 250 || hidden.length >= 50) return;
      const input = element instanceof HTMLInputElement && element.type === 'checkbox';
      const role = dom.attribute(element, 'role');
      if (
        (input || role === 'switch' || role === 'checkbox') &&
        names.checkedOf(element) &&
        !names.disabledOf(element) &&
        !visible.has(dom.idOf(element))
      )
        hidden.push(names.nameOf(element));
      for (const child of dom.childrenOf(element)) if (child instanceof Element) look(child, depth + 1);
    };
    if (root) look(root, 0);
    return hidden;
  }

  /**
   * Controls anywhere on the page where a visitor may go to change a choice: those that speak of cookies or consent, and
   * the last ones that speak of settings without naming what is set, since footers stand at the end.
   */
  function mentions(hints: { named: string; nameless: string }): ControlFacts[] {
    const [named, nameless] = [new RegExp(hints.named), new RegExp(hints.nameless)];
    const walk = walks.walk(document.documentElement);
    const read = walk.rows
      .filter((row, at) => row.control === at && (row.sort === 'real' || row.sort === 'pointer'))
      .map((row) => ({
        row,
        text: fold(`${textOf(walk, row, false, 200)} ${names.nameOf(row.element)}`),
      }));
    const found = read.filter(({ text }) => named.test(text)).slice(0, 60);
    const further = read.filter(({ text }) => !named.test(text) && nameless.test(text)).slice(-20);
    return [...found, ...further].map(({ row }) => factsOf(walk, row));
  }

  return { scan, hiddenTicks, mentions, wordless };
}
