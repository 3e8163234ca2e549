/** The verdict on a site or run. */
import * as z from 'zod';

/**
 * The verdict on a site or run. `inconclusive`: no violation was found, but something could not be checked.
 */
export const verdictSchema = z.enum(['compliant', 'violations', 'inconclusive']);
export type Verdict = z.infer<typeof verdictSchema>;
