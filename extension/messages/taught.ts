/** What a user showed the extension: this button of the banner of that site makes this choice. */
import * as z from 'zod';

/** The choice that a control makes. `save`: what is ticked. */
export const taughtChoiceSchema = z.enum(['accept', 'reject', 'save']);
export type TaughtChoice = z.infer<typeof taughtChoiceSchema>;

/** As many are remembered; the oldest make room. */
export const MOST_TAUGHT = 200;

/** Characters of a label that count. */
export const LABEL_LENGTH = 80;

const taughtSchema = z.object({
  /** The registrable domain of the page. */
  site: z.string().min(1).max(300),
  label: z.string().min(1).max(LABEL_LENGTH),
  choice: taughtChoiceSchema,
});
/** A control that a user explained. */
export type Taught = z.infer<typeof taughtSchema>;
/** All of them. */
export const allTaughtSchema = z.array(taughtSchema).max(MOST_TAUGHT);
