/**
 * Runs in the page: where to click, whether anything is in the way, and what must not follow from a click.
 */
import type { DomTools } from './dom.ts';
import type { NameTools } from './names.ts';

/** The point to click, in CSS pixels of the frame's viewport. */
export interface Aim {
  found: boolean;
  x: number;
  y: number;
  /** Another element would get the click. */
  covered: boolean;
}

/** Makes the functions that clicking needs. */
export function actTools(dom: DomTools, names: NameTools) {
  function hitAt(x: number, y: number): Element | null {
    let hit = document.elementFromPoint(x, y);
    for (let depth = 0; hit && depth < 20; depth += 1) {
      const inner = dom.shadowOf(hit)?.elementFromPoint(x, y) ?? null;
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return hit;
  }

  /** The element that a visitor clicks: the control, or the label of a hidden check box. */
  function targetOf(element: Element): Element {
    if (element instanceof HTMLOptionElement) return element.closest('select') ?? element;
    if (!(element instanceof HTMLInputElement) || (element.type !== 'checkbox' && element.type !== 'radio'))
      return element;
    const box = dom.boxOf(element);
    if (
      element.checkVisibility({ visibilityProperty: true }) &&
      box.width >= 8 &&
      box.height >= 8 &&
      getComputedStyle(element).pointerEvents !== 'none'
    )
      return element;
    const label = names.labelsOf(element).find((each) => dom.visible(each));
    if (label) return label;
    const beside = element.nextElementSibling ?? element.parentElement;
    return beside && dom.visible(beside) ? beside : element;
  }

  function aim(id: number, scroll: boolean): Aim {
    const element = dom.known.get(id);
    const nowhere = { found: false, x: 0, y: 0, covered: false };
    if (!element || !dom.connected(element)) return nowhere;
    const target = targetOf(element);
    const inside = (): boolean => {
      const box = dom.boxOf(target);
      return box.x >= 0 && box.y >= 0 && box.x + box.width <= innerWidth && box.y + box.height <= innerHeight;
    };
    const middle = dom.boxOf(target);
    const reached = hitAt(middle.x + middle.width / 2, middle.y + middle.height / 2);
    if (scroll && !(inside() && reached && dom.contains(target, reached)))
      target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const rects = Array.from(target.getClientRects()).filter((rect) => rect.width >= 1 && rect.height >= 1);
    const whole = rects[0] ?? target.getBoundingClientRect();
    // Only the part within the window can be clicked.
    const [left, top] = [Math.max(0, whole.x), Math.max(0, whole.y)];
    const [width, height] = [
      Math.min(innerWidth, whole.right) - left,
      Math.min(innerHeight, whole.bottom) - top,
    ];
    const box = width >= 2 && height >= 2 ? new DOMRect(left, top, width, height) : whole;
    if (box.width < 1 || box.height < 1) return nowhere;
    const label = element instanceof HTMLInputElement ? names.labelsOf(element) : [];
    for (const [dx, dy] of [
      [0.5, 0.5],
      [0.25, 0.5],
      [0.75, 0.5],
      [0.5, 0.2],
      [0.5, 0.8],
      [0.1, 0.5],
      [0.9, 0.5],
    ] as const) {
      const x = box.x + box.width * dx;
      const y = box.y + box.height * dy;
      const hit = hitAt(x, y);
      if (!hit) continue;
      // A link inside a label leads away instead of ticking the box.
      const link = target instanceof HTMLLabelElement && hit.closest('a[href]');
      if ((dom.contains(target, hit) || label.some((each) => dom.contains(each, hit))) && !link)
        return { found: true, x, y, covered: false };
    }
    return { found: true, x: box.x + box.width / 2, y: box.y + box.height / 2, covered: true };
  }

  function focus(id: number): boolean {
    const element = dom.known.get(id);
    if (!(element instanceof HTMLElement)) return false;
    element.focus({ preventScroll: false });
    const root = element.getRootNode();
    return (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === element;
  }

  /**
   * Gives the list of this entry the focus; how many entries down (or up, below 0) it is from the chosen one.
   * Null: not an entry of a list.
   */
  function stepsTo(id: number): number | null {
    const option = dom.known.get(id);
    const select = option instanceof HTMLOptionElement ? option.closest('select') : null;
    if (!(option instanceof HTMLOptionElement) || !select) return null;
    select.focus({ preventScroll: false });
    return option.index - select.selectedIndex;
  }

  function state(id: number): { shown: boolean; checked: boolean | null } {
    const element = dom.known.get(id);
    if (!element || !dom.connected(element)) return { shown: false, checked: null };
    return { shown: dom.visible(targetOf(element)), checked: names.checkedOf(element) };
  }

  /** The first visible element that a CSS selector matches, in the document or a shadow root; null if none. */
  function locate(selector: string): number | null {
    const pending: Array<Document | ShadowRoot> = [document];
    for (let at = 0; at < pending.length && at < 200; at += 1) {
      const root = pending[at];
      if (!root) break;
      const match = Array.from(root.querySelectorAll(selector)).find((each) => state(dom.idOf(each)).shown);
      if (match) return dom.idOf(match);
      for (const element of root.querySelectorAll('*')) {
        const shadow = dom.shadowOf(element);
        if (shadow) pending.push(shadow);
      }
    }
    return null;
  }

  /** Whether any of these elements is visible. */
  const anyShown = (wanted: number[]): boolean => wanted.some((id) => state(id).shown);

  /** Keys and values of this origin's web storage, bounded. The crawler keeps the values in memory only. */
  function storage(): Array<{ area: 'localStorage' | 'sessionStorage'; key: string; value: string }> {
    const items: ReturnType<typeof storage> = [];
    for (const area of ['localStorage', 'sessionStorage'] as const) {
      try {
        const store = window[area];
        for (let at = 0; at < Math.min(store.length, 200); at += 1) {
          const key = store.key(at);
          if (key !== null)
            items.push({ area, key: key.slice(0, 200), value: (store.getItem(key) ?? '').slice(0, 4000) });
        }
      } catch {
        // A sandboxed or opaque origin has no storage.
      }
    }
    return items;
  }

  return {
    hitAt,
    aim,
    focus,
    stepsTo,
    locate,
    state,
    anyShown,
    storage,
    origin: () => location.origin,
    ready: () => document.readyState,
  };
}
