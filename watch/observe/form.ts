/** A form as it was read in a page, as an observation: the same for every watcher. */
import type { Form } from '../../rules/evidence.ts';
import { personalField } from '../../rules/personal-field.ts';
import type { Redactor } from '../redact/redactor.ts';

export interface FormReading {
  action: string;
  method: string;
  methodGiven: boolean;
  name: string;
  notice: boolean;
  fields: ReadonlyArray<{ name: string; type: string; label: string; autocomplete: string; required: boolean; checked: boolean }>;
}

/** `url`: of the frame that the form stands in. */
export function formOf(form: FormReading, url: string, redact: Redactor): Omit<Form, 'seq' | 'at' | 'phase' | 'visit' | 'page'> {
  const action = URL.canParse(form.action) ? new URL(form.action) : null;
  return {
    kind: 'form',
    action: redact.url(form.action),
    actionHost: action?.hostname.toLowerCase() ?? '',
    actionScheme: action?.protocol === 'https:' ? 'https' : action?.protocol === 'http:' ? 'http' : 'other',
    method: form.method === 'post' || form.method === 'dialog' ? form.method : 'get',
    methodGiven: form.methodGiven,
    name: redact.text(form.name, 120),
    frame: redact.url(url),
    fields: form.fields.map((field) => ({
      name: redact.name(field.name),
      type: field.type.slice(0, 32),
      label: redact.text(field.label, 120),
      required: field.required,
      personal: personalField(field),
      checked: field.checked,
    })),
    notice: form.notice,
  };
}
