/** A waiver of a policy: a finding that someone accepts until a day. */
import * as z from 'zod';
import { isoDate } from './values.ts';

/** A waiver. */
export const waiverSchema = z.strictObject({
  rule: z.string(),
  site: z.string(),
  /** The subject as the report names it, e.g. the cookie's name; `*` for any. */
  subject: z.string(),
  reason: z.string().min(1),
  by: z.string().min(1),
  /** Last day on which it holds. */
  until: isoDate,
});
export type Waiver = z.infer<typeof waiverSchema>;
