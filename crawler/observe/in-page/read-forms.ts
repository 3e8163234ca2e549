/** Runs in an isolated world of each frame: reads what forms ask and where they send it. Never a value. */
export interface FormReading {
  action: string;
  method: string;
  methodGiven: boolean;
  name: string;
  notice: boolean;
  fields: Array<{ name: string; type: string; label: string; autocomplete: string; required: boolean; checked: boolean }>;
}

export function readForms(): FormReading[] {
  const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 300);
  const attribute = (element: Element, name: string): string => (element.getAttribute(name) ?? '').slice(0, 300);
  const labelOf = (field: Element): string => {
    const labels = 'labels' in field && field.labels instanceof NodeList ? [...field.labels] : [];
    const label = labels.map((each) => (each instanceof Element ? words(each) : '')).join(' ');
    return (label || attribute(field, 'aria-label') || attribute(field, 'placeholder')).slice(0, 300);
  };
  const privacy = /privacy|persoonsgegevens|\bavg\b|gdpr|datenschutz|donn[ée]es personnelles/i;
  return [...document.forms].slice(0, 50).map((form) => {
    const heading = form.querySelector('legend, h1, h2, h3, h4') ?? form.closest('section, article, aside, div, main')?.querySelector('h1, h2, h3, h4');
    const around = form.parentElement ?? form;
    // `form.action` may be hidden by a field with that name; the attribute cannot.
    const action = form.getAttribute('action') ?? '';
    return {
      action: new URL(action || location.href, document.baseURI).href.slice(0, 2000),
      method: (form.getAttribute('method') ?? 'get').toLowerCase().slice(0, 10),
      methodGiven: form.hasAttribute('method'),
      name: attribute(form, 'aria-label') || words(heading) || attribute(form, 'name') || attribute(form, 'id'),
      notice: privacy.test(words(form)) || [...around.querySelectorAll('a[href]')].some((link) => privacy.test(`${link.textContent} ${link.getAttribute('href')}`)),
      fields: [...form.elements].slice(0, 100).flatMap((field) => {
        const type = (field instanceof HTMLInputElement ? field.type : field.localName).toLowerCase();
        if (['fieldset', 'button', 'output', 'object', 'submit', 'reset', 'image'].includes(type)) return [];
        return [{
          name: attribute(field, 'name') || attribute(field, 'id'),
          type,
          label: labelOf(field),
          autocomplete: attribute(field, 'autocomplete'),
          required: field.matches(':required'),
          checked: field.matches('input[type="checkbox"]:checked, input[type="radio"]:checked'),
        }];
      }),
    };
  });
}
