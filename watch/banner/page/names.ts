/**
 * Runs in the page: accessible names and states of controls. Source: WAI-ARIA accname 1.2, the parts that
 * matter for buttons.
 */
import type { DomTools } from './dom.ts';

/** Makes the functions that read names and states. */
export function nameTools(dom: DomTools, readable: (text: string) => string) {
  const clean = (text: string): string => readable(text.slice(0, 4000)).trim().slice(0, 200);
  const selfNaming = /^(?:script|style|noscript|template|iframe|select|textarea)$/;

  const inputRoles: Readonly<Record<string, string>> = {
    checkbox: 'checkbox',
    radio: 'radio',
    range: 'slider',
  };

  /** Words within an element, alternatives of pictures and generated content included. */
  function contentOf(element: Element, depth = 0): string {
    if (depth > 12) return '';
    const parts: string[] = [];
    let length = 0;
    for (const child of dom.childrenOf(element)) {
      if (length > 400) break;
      let part = '';
      if (child instanceof Text) part = child.data.slice(0, 400);
      else if (
        child instanceof Element &&
        !selfNaming.test(dom.tag(child)) &&
        dom.attribute(child, 'aria-hidden') !== 'true'
      ) {
        part =
          dom.attribute(child, 'aria-label') ??
          (dom.tag(child) === 'img' ? dom.attribute(child, 'alt') : null) ??
          ` ${contentOf(child, depth + 1)} `;
      }
      parts.push(part);
      length += part.length;
    }
    return parts.join('');
  }

  function generated(element: Element): string {
    return ['::before', '::after']
      .map((pseudo) => /^"(.*)"/.exec(getComputedStyle(element, pseudo).content)?.[1] ?? '')
      .join(' ');
  }

  function labelsOf(element: Element): HTMLLabelElement[] {
    return element instanceof HTMLInputElement ? Array.from(element.labels ?? []).slice(0, 5) : [];
  }

  /** Words of the row that a box without a label of its own is alone in: what a visitor reads beside it. */
  function besideOf(box: Element): string {
    let around = box.parentElement;
    for (let up = 0; around && up < 4; up += 1, around = around.parentElement) {
      if (
        Element.prototype.querySelectorAll.call(around, 'input, button, [role=switch], [role=checkbox]')
          .length > 1
      )
        return '';
      const text = clean(contentOf(around));
      if (text) return text.length <= 60 ? text : '';
    }
    return '';
  }

  function nameOf(element: Element): string {
    const said = pointedName(element) || clean(dom.attribute(element, 'aria-label') ?? '');
    if (said) return said;
    if (element instanceof HTMLInputElement) return inputName(element);
    const content = clean(contentOf(element)) || clean(generated(element));
    const title = clean(dom.attribute(element, 'title') ?? '');
    // A title says more than a sign alone.
    const name = /[\p{L}\p{N}]/u.test(content) ? content : title || content;
    return name || clean(element.querySelector('svg title')?.textContent ?? '');
  }

  /** What the elements say that `aria-labelledby` points at. */
  function pointedName(element: Element): string {
    const ids = (dom.attribute(element, 'aria-labelledby') ?? '').split(/\s+/).filter(Boolean).slice(0, 5);
    const root = ids.length > 0 ? element.getRootNode() : null;
    if (!(root instanceof Document || root instanceof ShadowRoot)) return '';
    const labels = ids.map((id) => root.getElementById(id));
    return clean(
      labels.map((each) => (each ? (dom.attribute(each, 'aria-label') ?? contentOf(each)) : '')).join(' '),
    );
  }

  function inputName(input: HTMLInputElement): string {
    const title = dom.attribute(input, 'title');
    if (['button', 'submit', 'reset', 'image'].includes(input.type)) {
      const own = input.type === 'image' ? dom.attribute(input, 'alt') : input.value;
      return clean(own || title || (input.type === 'submit' ? 'Submit' : ''));
    }
    const text = clean(
      labelsOf(input)
        .map((each) => contentOf(each))
        .join(' '),
    );
    if (text) return text;
    const hint = clean(title || dom.attribute(input, 'placeholder') || '');
    return hint || (input.type === 'checkbox' ? besideOf(input) : '');
  }

  function roleOf(element: Element): string {
    const role = (dom.attribute(element, 'role') ?? '').trim().split(/\s+/)[0]?.toLowerCase() ?? '';
    if (role && role !== 'presentation' && role !== 'none')
      return dom.attribute(element, 'aria-pressed') !== null && role === 'button'
        ? 'togglebutton'
        : role.slice(0, 30);
    if (element instanceof HTMLInputElement) return inputRoles[element.type] ?? 'button';
    const tag = dom.tag(element);
    // Of a list one is chosen, as of radio buttons.
    if (tag === 'option') return 'radio';
    if (tag === 'a') return 'link';
    if (dom.attribute(element, 'aria-pressed') !== null) return 'togglebutton';
    return tag === 'button' || tag === 'summary' ? 'button' : 'generic';
  }

  function checkedOf(element: Element): boolean | null {
    if (element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio'))
      return element.checked;
    if (element instanceof HTMLOptionElement) return element.selected;
    if (roleOf(element) === 'slider') return levelOf(element);
    const state = dom.attribute(element, 'aria-checked') ?? dom.attribute(element, 'aria-pressed');
    return state === null ? null : state === 'true' || state === 'mixed';
  }

  /** Of a slider: all the way up, all the way down, or null in between. */
  function levelOf(element: Element): boolean | null {
    const range = element instanceof HTMLInputElement ? element : null;
    const number = (own: string | undefined, said: string, otherwise: number): number =>
      Number.parseFloat(own || dom.attribute(element, said) || `${otherwise}`);
    const [least, most] = [number(range?.min, 'aria-valuemin', 0), number(range?.max, 'aria-valuemax', 100)];
    const now = number(range?.value, 'aria-valuenow', Number.NaN);
    return now >= most ? true : now <= least ? false : null;
  }

  const disabledOf = (element: Element): boolean =>
    dom.matches(element, ':disabled') || dom.attribute(element, 'aria-disabled') === 'true';

  return { nameOf, roleOf, checkedOf, disabledOf, labelsOf, clean };
}

/** What `nameTools` makes. */
export type NameTools = ReturnType<typeof nameTools>;
