/** Forms in all frames: where they send to and what they ask. */
import * as z from 'zod';
import { personalField } from '../../rules/personal-field.ts';
import { readFrame, type LiveFrame } from '../browser/frames.ts';
import { readForms } from '../../watch/in-page/read-forms.ts';
import { defineObserver, type JourneyContext } from './observer.ts';

const readingSchema = z
  .array(
    z.object({
      action: z.string(),
      method: z.string(),
      methodGiven: z.boolean(),
      name: z.string(),
      notice: z.boolean(),
      fields: z.array(z.object({ name: z.string(), type: z.string(), label: z.string(), autocomplete: z.string(), required: z.boolean(), checked: z.boolean() })).max(100),
    }),
  )
  .max(50);

export const observer = defineObserver({
  kinds: ['form'],
  create(context) {
    return {
      async snapshot({ moment, frames }) {
        if (moment === 'page-end') for (const frame of frames) await ofFrame(frame, context);
      },
    };
  },
});

async function ofFrame(frame: LiveFrame, { recorder, redact }: JourneyContext): Promise<void> {
  const forms = await readFrame(frame, readForms, readingSchema).catch((error: unknown) => {
    // A frame may go away while it is read; the page itself may not.
    if (frame.top) throw error;
    return [];
  });
  for (const form of forms) {
    const action = URL.canParse(form.action) ? new URL(form.action) : null;
    recorder.record({
      kind: 'form',
      action: redact.url(form.action),
      actionHost: action?.hostname.toLowerCase() ?? '',
      actionScheme: action?.protocol === 'https:' ? 'https' : action?.protocol === 'http:' ? 'http' : 'other',
      method: form.method === 'post' || form.method === 'dialog' ? form.method : 'get',
      methodGiven: form.methodGiven,
      name: redact.text(form.name, 120),
      frame: redact.url(frame.url),
      fields: form.fields.map((field) => ({
        name: redact.name(field.name),
        type: field.type.slice(0, 32),
        label: redact.text(field.label, 120),
        required: field.required,
        personal: personalField(field),
        checked: field.checked,
      })),
      notice: form.notice,
    });
  }
}
