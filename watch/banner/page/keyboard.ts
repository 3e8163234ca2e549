/** Runs in the page: where the keyboard is, as seen from a control that a visitor wants to reach. */
import type { DomTools } from './dom.ts';
import type { NameTools } from './names.ts';

/** Where the focus of a frame is. */
export interface FocusPlace {
  /**
   * `on`: keys that are pressed now are for the control. `group`: it is on another member of the control's group, which
   * arrow keys go through. `off`: somewhere else. `gone`: there is no such control.
   */
  at: 'on' | 'group' | 'off' | 'gone';
  /** Number of the element that has the focus; 0 if none has, or another frame. */
  element: number;
}

/** Makes the function that says where the focus is. */
export function keyboardTools(dom: DomTools, names: NameTools) {
  const PRESSED = 'a[href], button, input, select, textarea, summary, [role], [tabindex]';
  const WINDOWS = 'dialog, [role="dialog"], [role="alertdialog"], [role="region"], [role="document"]';
  const GROUPS = '[role="radiogroup"], [role="tablist"], [role="toolbar"], [role="menu"], [role="listbox"]';

  function focused(): Element | null {
    if (!document.hasFocus()) return null;
    let active = document.activeElement;
    for (let depth = 0; active && depth < 20; depth += 1) {
      const inner = dom.shadowOf(active)?.activeElement ?? null;
      if (!inner) break;
      active = inner;
    }
    return active === document.body || active === document.documentElement ? null : active;
  }

  /** What takes the key for an element: itself, or the nearest around it that can. */
  function pressedFor(element: Element): Element | null {
    let at: Element | null = element;
    for (let steps = 0; at && steps < 50; steps += 1) {
      if (dom.matches(at, WINDOWS)) return null;
      if (dom.matches(at, PRESSED)) return at;
      at = dom.parentOf(at);
    }
    return null;
  }

  /** A key that presses what has the focus presses the control too. */
  function presses(active: Element, control: Element): boolean {
    if (dom.contains(control, active) || pressedFor(control) === active) return true;
    const labels = active instanceof HTMLInputElement ? names.labelsOf(active) : [];
    return labels.some((label) => dom.contains(label, control) || dom.contains(control, label));
  }

  function sharesGroup(active: Element, control: Element): boolean {
    const isRadio = (element: Element): element is HTMLInputElement =>
      element instanceof HTMLInputElement && element.type === 'radio';
    if (isRadio(active) && isRadio(control))
      return active.name === control.name && active.form === control.form;
    const group = active.closest(GROUPS);
    return group !== null && dom.contains(group, control);
  }

  function focusPlace(id: number): FocusPlace {
    const active = focused();
    const element = active ? dom.idOf(active) : 0;
    const control = dom.known.get(id);
    if (id !== 0 && (!control || !dom.connected(control))) return { at: 'gone', element };
    if (!active || !control) return { at: 'off', element };
    if (presses(active, control)) return { at: 'on', element };
    return { at: sharesGroup(active, control) ? 'group' : 'off', element };
  }

  return { focusPlace };
}
