/**
 * Reads what a visitor could press on a page that stands before the site: an age gate, a chooser of languages, a
 * splash. It runs in an isolated world and is sent as text, so it uses nothing from outside itself but the tree.
 */
import type { PageTree } from './page-tree.ts';

/** A page as it looks to a visitor who wants to get on. */
export interface EntranceReading {
  /** Characters of visible text. */
  length: number;
  /** The first part of the visible text: of the dialog over the page, if there is one. */
  text: string;
  /** The language that the page declares for itself. */
  language: string;
  /** Whether a dialog covers the middle of the page. */
  dialog: boolean;
  /** Fields to type or choose in, within the dialog if there is one. */
  fields: number;
  /** What can be chosen from a list, and where it leads if its value is an address. */
  options: Array<{ text: string; href: string }>;
  controls: Array<{ text: string; href: string; language: string; x: number; y: number }>;
}

/** At most 60 controls that can be seen: within the dialog, if one covers the page. */
export function readEntrances(tree: PageTree): EntranceReading {
  const [width, height] = [innerWidth, innerHeight];
  const hit = (x: number, y: number): Element | null => {
    let found = document.elementFromPoint(x, y);
    for (let depth = 0; depth < 10 && found; depth += 1) {
      const root = tree.roots.find((each) => each instanceof ShadowRoot && each.host === found);
      const inner = root?.elementFromPoint(x, y) ?? null;
      if (!inner || inner === found) break;
      found = inner;
    }
    return found;
  };
  const above = (element: Element): Element | null => {
    const root = element.getRootNode();
    return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  const within = (element: Element, place: Element): boolean => {
    for (let at: Element | null = element; at; at = above(at)) if (at === place) return true;
    return false;
  };
  const dialogAt = (x: number, y: number): Element | null => {
    let dialog: Element | null = null;
    for (let at = hit(x, y); at && at !== document.body && at !== document.documentElement; at = above(at))
      if (at.matches('dialog[open]') || /^(?:fixed|sticky)$/.test(getComputedStyle(at).position)) dialog = at;
    return dialog;
  };
  const dialog = dialogAt(width / 2, height / 2);
  const textOf = (element: Element): string =>
    (
      element.getAttribute('aria-label') ??
      ((element instanceof HTMLInputElement ? element.value : element.textContent) ||
        (element.getAttribute('title') ?? element.querySelector('img')?.alt ?? ''))
    )
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 120);
  const isHere = (element: HTMLElement): boolean => {
    const box = element.getBoundingClientRect();
    const shows = box.width >= 2 && box.height >= 2 && !(dialog && !within(element, dialog));
    return shows && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const typed = ['text', 'number', 'tel', 'date', 'month'].map((type) => `input[type="${type}"]`).join(', ');
  const fields = tree.all<HTMLElement>(`select, input:not([type]), ${typed}`, 40).filter(isHere).length;
  const options = tree
    .all<HTMLSelectElement>('select', 10)
    .filter(isHere)
    .flatMap((list) => [...list.options].slice(0, 60))
    .slice(0, 120)
    .map(({ text, value }) => ({
      text: text.trim().slice(0, 60),
      href: /^(?:\/(?!\/)|https?:)/.test(value)
        ? (URL.parse(value, document.baseURI)?.href ?? '').slice(0, 2000)
        : '',
    }));
  const controls: EntranceReading['controls'] = [];
  const selector = 'a[href], button, [role="button"], input[type="submit"], input[type="button"], area[href]';
  for (const element of tree.all<HTMLElement>(selector, 400)) {
    if (controls.length >= 60) break;
    if (!isHere(element)) continue;
    const box = element.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const text = textOf(element);
    if (text === '') continue;
    controls.push({
      text,
      href: element instanceof HTMLAnchorElement ? element.href.slice(0, 2000) : '',
      language: (element.getAttribute('hreflang') ?? element.getAttribute('lang') ?? '').slice(0, 20),
      // A place that cannot be seen is no place to press.
      x: x > 0 && x < width ? x : -1,
      y: y > 0 && y < height ? y : -1,
    });
  }
  const shown = (dialog instanceof HTMLElement ? dialog : document.body)?.innerText ?? '';
  const shadowed = shown.trim() === '' ? tree.lines(3000).join(' ') : shown;
  return {
    length: shadowed.trim().length,
    text: shadowed.replace(/\s+/g, ' ').trim().slice(0, 1500),
    language: document.documentElement.lang.slice(0, 20),
    dialog: dialog !== null,
    fields,
    options,
    controls,
  };
}
