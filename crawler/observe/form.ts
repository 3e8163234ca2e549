/** Observes the forms in all frames: where they send data, and which fields they have. */
import { readTree, type LiveFrame } from '../browser/frames.ts';
import { readForms } from '../../watch/page/read-forms.ts';
import { formOf, formReadingsSchema } from '../../watch/observations/form.ts';
import { defineObserver, type JourneyContext } from './observer.ts';

/** Kind `form`. */
export const observer = defineObserver({
  kinds: ['form'],
  create(context) {
    return {
      async snapshot({ moment, frames }) {
        if (moment === 'page-end') for (const frame of frames) await recordForms(frame, context);
      },
    };
  },
});

async function recordForms(frame: LiveFrame, { recorder, redact }: JourneyContext): Promise<void> {
  const forms = await readTree(frame, readForms, formReadingsSchema).catch((error: unknown) => {
    // A frame may go away while it is read. If the page itself cannot be read, the observer fails.
    if (frame.top) throw error;
    return [];
  });
  for (const form of forms) recorder.record(formOf(form, frame.url, redact));
}
