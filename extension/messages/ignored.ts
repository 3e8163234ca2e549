/** A rule that the user ignores on a site, in this browser only, with a reason and until a day. */
import * as z from 'zod';
import { isoDate } from '../../rules/policy/schema/values.ts';

export const ignoredSchema = z.object({
  rule: z.string().min(1).max(100),
  /** The registrable domain of the site. */
  site: z.string().min(1).max(300),
  reason: z.string().trim().min(1).max(200),
  /** The last day on which it is ignored. */
  until: isoDate,
});
export type Ignored = z.infer<typeof ignoredSchema>;
/** As many are kept; the oldest make room. */
export const MOST_IGNORED = 200;
export const allIgnoredSchema = z.array(ignoredSchema).max(MOST_IGNORED);
