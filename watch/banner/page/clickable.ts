/**
 * Runs in the page: what makes a control of an element, and what a visitor clicks for a box that does not
 * show.
 */
import type { DomTools } from './dom.ts';
import type { NameTools } from './names.ts';
import type { Stance, State } from './stance.ts';

/** Makes the functions that recognise controls. */
export function clickTools(dom: DomTools, names: NameTools) {
  const controlRoles = new Set([
    'button',
    'link',
    'checkbox',
    'switch',
    'radio',
    'menuitem',
    'menuitemcheckbox',
    'menuitemradio',
    'tab',
    'togglebutton',
    'slider',
  ]);

  /** Whether it is a backdrop that listens for clicks beside its window, rather than a button. */
  const holdsButtons = (element: Element, tag: string): boolean =>
    !/^(?:a|button|summary|input)$/.test(tag) &&
    dom.boxOf(element).height >= 160 &&
    Element.prototype.querySelector.call(
      element,
      'button, input[type=button], input[type=submit], a[href]',
    ) !== null;

  function isReal(element: Element, tag: string): boolean {
    if (holdsButtons(element, tag)) return false;
    if (tag === 'button' || tag === 'summary') return true;
    if (tag === 'input')
      return (
        element instanceof HTMLInputElement &&
        ['button', 'submit', 'image', 'reset', 'checkbox', 'radio'].includes(element.type)
      );
    const role = names.roleOf(element);
    if (tag === 'a')
      return (
        dom.attribute(element, 'href') !== null ||
        role !== 'link' ||
        dom.attribute(element, 'role') === 'link' ||
        dom.attribute(element, 'onclick') !== null ||
        dom.attribute(element, 'tabindex') !== null
      );
    if (controlRoles.has(role)) return true;
    return dom.attribute(element, 'onclick') !== null;
  }

  /** The element to click for a field: null for the field itself, undefined if none can be clicked. */
  function proxyOf(field: HTMLInputElement, { style, box, inClip }: Stance): Element | null | undefined {
    const large = box.width >= 8 && box.height >= 8;
    if (style.visibility === 'visible' && large && inClip && style.pointerEvents !== 'none') return null;
    const label = names.labelsOf(field).find((each) => dom.visible(each));
    if (label) return label;
    const beside = field.nextElementSibling ?? field.parentElement;
    return beside && dom.visible(beside) ? beside : undefined;
  }

  /** The box that a label stands for, where the box itself does not show. */
  function hiddenTarget(element: Element): HTMLInputElement | null {
    const target = element instanceof HTMLLabelElement ? element.control : null;
    if (!(target instanceof HTMLInputElement) || (target.type !== 'checkbox' && target.type !== 'radio'))
      return null;
    return target.checkVisibility() ? null : target;
  }

  /** It has a pointer cursor, and its parent has none. */
  const isPointedAt = (tag: string, { contents, pointer, page, box }: Stance, state: State): boolean =>
    !contents &&
    pointer &&
    !state.pointer &&
    state.control < 0 &&
    !page &&
    tag !== 'label' &&
    box.height < 160;

  const fieldOf = (element: Element): HTMLInputElement | null =>
    element instanceof HTMLInputElement && /^(?:checkbox|radio|range)$/.test(element.type) ? element : null;

  return { isReal, proxyOf, hiddenTarget, isPointedAt, fieldOf };
}

/** What `clickTools` makes. */
export type ClickTools = ReturnType<typeof clickTools>;
