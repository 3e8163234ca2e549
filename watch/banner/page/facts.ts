/** Runs in the page: makes the facts of one control and of one block. */
import type { Box, DomTools } from './dom.ts';
import type { NameTools } from './names.ts';
import type { Row, PageWalk } from './walk.ts';

/** Facts of a control; see watch/banner/scan.ts. */
export interface ControlFacts {
  id: number;
  text: string;
  name: string;
  role: string;
  sort: Row['sort'];
  checked: boolean | null;
  disabled: boolean;
  expands: boolean;
  /**
   * Where a link leads: `none` stays in the document, `same` loads the same path, `site` another page, `away`
   * another origin.
   */
  link: 'none' | 'same' | 'site' | 'away';
  path: string;
  box: Box;
  /** Of buttons of which one can be chosen: the same for all of them. */
  group: string;
  /**
   * Of such buttons: what they answer, which stands before the first of them or over all of them. Of others:
   * the words right before it.
   */
  question: string;
  /** The words before it in its own sentence. */
  lead: string;
}

/** Makes the functions that collect facts. */
export function factTools(dom: DomTools, names: NameTools) {
  function placeOf(row: Row, before: number, after: number, page: boolean): string {
    const { element, position, box } = row;
    if (dom.matches(element, ':modal')) return 'modal';
    if (dom.matches(element, ':popover-open')) return 'popover';
    const role = dom.attribute(element, 'role');
    if (
      role === 'dialog' ||
      role === 'alertdialog' ||
      dom.attribute(element, 'aria-modal') === 'true' ||
      dom.tag(element) === 'dialog'
    )
      return 'dialog';
    if (position === 'fixed' || position === 'sticky') return position;
    if (position === 'absolute' && (Number.parseInt(row.zIndex, 10) >= 5 || (before > 0 && after < 200)))
      return 'absolute';
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
    if (url.origin !== location.origin)
      return { link: 'away', path: `//${url.host}${url.pathname}${url.search}`.slice(0, 200) };
    return {
      link:
        url.pathname === location.pathname
          ? url.hash && url.search === location.search
            ? 'none'
            : 'same'
          : 'site',
      path: (url.pathname + url.search).slice(0, 200),
    };
  }

  function groupOf(element: Element): string {
    if (element instanceof HTMLInputElement) return element.type === 'radio' ? element.name.slice(0, 60) : '';
    const around =
      element instanceof HTMLOptionElement
        ? element.closest('select')
        : names.roleOf(element) === 'radio'
          ? element.closest('[role=radiogroup], fieldset, form')
          : null;
    return around ? `around ${dom.idOf(around)}` : '';
  }

  function textOf(walk: PageWalk, row: Row, prose: boolean, longest: number): string {
    let text = '';
    for (let at = row.from; at < row.to && text.length < longest; at += 1) {
      const piece = walk.pieces[at];
      if (piece && !(prose && piece.control >= 0)) text += piece.text;
    }
    return text.replace(/\s+/g, ' ').trim().slice(0, longest);
  }

  /**
   * What a group of buttons is an answer to: the name of the group, or the words right before its first
   * button.
   */
  function questionOf(walk: PageWalk, row: Row, group: string): string {
    if (group === '') return wordsBefore(walk, row, new Set());
    const buttons = walk.rows.filter((each) => each.sort === 'box' && groupOf(each.element) === group);
    const around = row.element.closest('fieldset, [role=radiogroup]');
    const alone =
      around !== null &&
      Array.from(around.querySelectorAll('input[type=radio], [role=radio]')).every(
        (each) => groupOf(each) === group,
      );
    const named = alone
      ? names.clean(dom.attribute(around, 'aria-label') || around.querySelector('legend')?.textContent || '')
      : '';
    if (named) return named;
    // The label of the first button may stand before it.
    const answers = new Set(buttons.map(({ element }) => names.nameOf(element)));
    const first = buttons[0] ?? row;
    return wordsBefore(walk, first, answers);
  }

  /**
   * The last words before a row, a title and what explains it, other than these; of a summary, but of no
   * other control.
   */
  function wordsBefore(walk: PageWalk, row: Row, except: ReadonlySet<string>): string {
    const found: string[] = [];
    for (let at = row.from - 1; at >= 0 && at >= row.from - 8; at -= 1) {
      const piece = walk.pieces[at];
      const words = names.clean(piece?.text ?? '');
      const control = walk.rows[piece?.control ?? -1];
      if (except.size === 0 && control && dom.tag(control.element) !== 'summary' && words) break;
      if (/\p{L}/u.test(words) && !except.has(words)) found.unshift(words);
      if (found.length === 2) break;
    }
    return found.join(' ').slice(-160);
  }

  /** The words that a sentence says before it comes to a control in it. */
  function leadOf(walk: PageWalk, row: Row): string {
    let text = '';
    for (let at = row.from - 1; at >= 0 && text.length < 160; at -= 1) {
      const piece = walk.pieces[at];
      if (!piece || piece.control >= 0) break;
      text = piece.text + text;
      if (/[.!;:]\s/.test(piece.text)) break;
    }
    return (text.split(/[.!;:]\s/).at(-1) ?? '').replace(/\s+/g, ' ').trim().slice(-160);
  }

  function factsOf(walk: PageWalk, row: Row): ControlFacts {
    const { element } = row;
    const group = groupOf(element);
    const target = row.proxy ?? element;
    return {
      id: dom.idOf(element),
      text:
        element instanceof HTMLOptionElement
          ? names.clean(element.label)
          : textOf(walk, row, false, 200) ||
            (target instanceof HTMLElement && row.sort === 'box' ? names.clean(target.innerText) : ''),
      name: names.nameOf(element),
      role: names.roleOf(element),
      sort: row.sort,
      checked: names.checkedOf(element),
      disabled: names.disabledOf(element),
      expands:
        dom.tag(element) === 'summary' ||
        (dom.attribute(element, 'aria-expanded') !== null &&
          !/dialog|true/.test(dom.attribute(element, 'aria-haspopup') ?? '')),
      ...linkOf(element),
      box: row.proxy ? dom.boxOf(row.proxy) : row.box,
      group,
      question: questionOf(walk, row, group),
      lead: dom.tag(element) === 'a' || dom.tag(element) === 'button' ? leadOf(walk, row) : '',
    };
  }

  function personal(row: Row): boolean {
    const { element } = row;
    if (!row.shown && row.sort === '') return false;
    const asked = `${names.nameOf(element)} ${dom.attribute(element, 'placeholder') ?? ''} ${dom.attribute(element, 'type') ?? ''} ${dom.attribute(element, 'name') ?? ''}`;
    if (dom.tag(element) !== 'input' || !(element instanceof HTMLInputElement))
      return dom.attribute(element, 'contenteditable') === 'true';
    return (
      /^(?:text|email|password|tel|date|number|month|url)$/.test(element.type) &&
      !/search|zoek|such|recherch|filter/i.test(asked)
    );
  }

  return { factsOf, placeOf, personal, textOf };
}

/** What `factTools` makes. */
export type FactTools = ReturnType<typeof factTools>;
