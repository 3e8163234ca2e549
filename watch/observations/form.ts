/** Makes the observation of a form for every sensor. */
import * as z from 'zod';
import type { Form, Unstamped } from '../../rules/evidence/index.ts';
import { isAboutPrivacy, mentionsPrivacy } from '../../rules/knowledge/statement-words.ts';
import { personalField } from '../../rules/facts/personal-field.ts';
import type { Redactor } from '../redact/redactor.ts';

const text = z.string().max(2000);

/** The result of `readForms` (watch/page/read-forms.ts). A page can forge it, so everything is bounded. */
export const formReadingsSchema = z
  .array(
    z.object({
      action: text,
      method: z.string().max(20),
      methodGiven: z.boolean(),
      name: text,
      /** The form's text and the links around it, in which `formOf` looks for privacy information. */
      text: z.string().max(5000),
      links: z.array(z.object({ text, url: text })).max(100),
      fields: z
        .array(
          z.object({
            name: text,
            type: text,
            label: text,
            autocomplete: text,
            required: z.boolean(),
            checked: z.boolean(),
          }),
        )
        .max(100),
    }),
  )
  .max(50);
/** A validated reading of a form. */
export type FormReading = z.infer<typeof formReadingsSchema>[number];

/** The observation of a form. `url`: of the frame that holds it. */
export function formOf(form: FormReading, url: string, redact: Redactor): Unstamped<Form> {
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
      type: /^[a-z-]{0,32}/i.exec(field.type)?.[0] ?? '',
      label: redact.text(field.label, 120),
      required: field.required,
      personal: personalField(field),
      checked: field.checked,
    })),
    notice:
      mentionsPrivacy(form.text) ||
      form.links.some((link) => mentionsPrivacy(link.text) || isAboutPrivacy(link)),
  };
}
