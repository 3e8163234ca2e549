/**
 * Reads the forms of a frame: their fields and targets, never a value. It runs in an isolated world and is
 * sent as text, so it uses nothing from outside itself but the tree that it is given.
 */
import type { FormReading } from '../observations/form.ts';
import type { PageTree } from './page-tree.ts';

/** The forms of the document, and a further one for each button that sends its form elsewhere. At most 50. */
export function readForms(tree: PageTree): FormReading[] {
  const words = (element: Element | null | undefined): string =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 300);
  const attribute = (element: Element, name: string): string =>
    (element.getAttribute(name) ?? '').slice(0, 300);
  /** A box that a script made of another element (WAI-ARIA 1.2: checkbox, switch). */
  const MADE_BOX = '[role="checkbox"]:not(input), [role="switch"]:not(input)';
  const namedBy = (element: Element): string =>
    attribute(element, 'aria-labelledby')
      .split(/\s+/, 5)
      .flatMap((id) => words(id === '' ? null : document.getElementById(id)) || [])
      .join(' ');
  const labelOf = (field: Element): string => {
    const labels = 'labels' in field && field.labels instanceof NodeList ? [...field.labels] : [];
    const label = labels.map((each) => (each instanceof Element ? words(each) : '')).join(' ');
    const own = label || attribute(field, 'aria-label') || attribute(field, 'placeholder');
    return (own || namedBy(field) || (field.matches(MADE_BOX) ? words(field) : '')).slice(0, 300);
  };
  /** What a group of options asks: "Ja" alone says nothing. */
  const questionOf = (option: Element): string => {
    const group = option.closest('[role="radiogroup"], [role="group"], fieldset');
    if (!group) return '';
    return (attribute(group, 'aria-label') || namedBy(group) || words(group.querySelector('legend'))).slice(
      0,
      200,
    );
  };
  // A field named `elements` or `querySelector` hides the form's own member of that name, so the members of
  // the prototypes are used.
  const { querySelector, querySelectorAll, closest, getAttribute, hasAttribute } = Element.prototype;
  const elementsOf = (form: HTMLFormElement): Element[] => {
    const elements: unknown = Reflect.get(HTMLFormElement.prototype, 'elements', form);
    return elements instanceof HTMLFormControlsCollection ? [...elements] : [];
  };
  /** A form may stand directly in a shadow root. */
  const parentOf = (form: HTMLFormElement): Element | ShadowRoot | null => {
    const parent: unknown = Reflect.get(Node.prototype, 'parentNode', form);
    return parent instanceof Element || parent instanceof ShadowRoot ? parent : null;
  };
  /** The form around each shadow root. */
  const formAround = new Map<ShadowRoot, Element>();
  for (const root of tree.roots) {
    if (!(root instanceof ShadowRoot)) continue;
    const around = root.host.getRootNode();
    const form =
      closest.call(root.host, 'form') ?? (around instanceof ShadowRoot ? formAround.get(around) : null);
    if (form) formAround.set(root, form);
  }
  /** Fields in the shadow root of a component within the form are fields of the form to a visitor. */
  const inComponents = (form: HTMLFormElement): Element[] =>
    [...formAround]
      .flatMap(([root, around]) =>
        around === form ? [...root.querySelectorAll(`input, select, textarea, ${MADE_BOX}`)] : [],
      )
      .slice(0, 100);
  const typeOf = (field: Element): string => {
    if (field.matches(MADE_BOX)) return 'checkbox';
    return (field instanceof HTMLInputElement ? field.type : field.localName).toLowerCase().slice(0, 300);
  };
  const textOf = (form: HTMLFormElement): string =>
    String(Reflect.get(Node.prototype, 'textContent', form) ?? '')
      .replace(/\s+/g, ' ')
      .slice(0, 5000);
  /**
   * The first and the last 50 links: a form may stand in the body itself, with the footer's links behind it.
   */
  const linksIn = (place: Element | ShadowRoot | null): FormReading['links'] => {
    const all =
      place === null
        ? []
        : place instanceof Element
          ? [...querySelectorAll.call(place, 'a[href]')]
          : [...place.querySelectorAll('a[href]')];
    const some = all.length > 100 ? [...all.slice(0, 50), ...all.slice(-50)] : all;
    return some.map((link) => ({ text: words(link).slice(0, 120), url: attribute(link, 'href') }));
  };
  return tree
    .all<HTMLFormElement>('form', 50)
    .flatMap((form): FormReading[] => {
      const heading =
        querySelector.call(form, 'legend, h1, h2, h3, h4') ??
        closest.call(form, 'section, article, aside, div, main')?.querySelector('h1, h2, h3, h4');
      const own = (name: string): string => (getAttribute.call(form, name) ?? '').slice(0, 2000);
      const resolved = (action: string): string =>
        URL.canParse(action, document.baseURI)
          ? new URL(action || location.href, document.baseURI).href.slice(0, 2000)
          : '';
      const reading: FormReading = {
        action: resolved(own('action')),
        method: (own('method') || 'get').toLowerCase().slice(0, 10),
        methodGiven: hasAttribute.call(form, 'method'),
        name: own('aria-label') || words(heading) || own('name') || own('id'),
        text: textOf(form),
        links: linksIn(parentOf(form)),
        fields: [
          ...new Set([...elementsOf(form), ...querySelectorAll.call(form, MADE_BOX), ...inComponents(form)]),
        ]
          .slice(0, 100)
          .flatMap((field) => {
            const type = typeOf(field);
            if (['fieldset', 'button', 'output', 'object', 'submit', 'reset', 'image'].includes(type))
              return [];
            return [
              {
                name: attribute(field, 'name') || attribute(field, 'id'),
                type,
                label: type === 'radio' ? `${questionOf(field)} ${labelOf(field)}`.trim() : labelOf(field),
                autocomplete: attribute(field, 'autocomplete'),
                required: field.matches(':required, [aria-required="true"]'),
                checked: field.matches(
                  'input[type="checkbox"]:checked, input[type="radio"]:checked, :not(input)[aria-checked="true"]',
                ),
              },
            ];
          }),
      };
      // A button may send the same form to another address or by another method.
      const others = elementsOf(form).flatMap((field): FormReading[] => {
        if (!field.matches('button[formaction], button[formmethod], input[formaction], input[formmethod]'))
          return [];
        const action = field.hasAttribute('formaction')
          ? resolved((field.getAttribute('formaction') ?? '').slice(0, 2000))
          : reading.action;
        const method = (field.getAttribute('formmethod') ?? reading.method).toLowerCase().slice(0, 10);
        return action === reading.action && method === reading.method
          ? []
          : [
              {
                ...reading,
                action,
                method,
                methodGiven: reading.methodGiven || field.hasAttribute('formmethod'),
              },
            ];
      });
      return [reading, ...others.slice(0, 5)];
    })
    .slice(0, 50);
}
