/** What the policy names and a site did not show, as the report document holds it. */
import * as z from 'zod';

/**
 * Something that the policy names and this site did not show. Told only if the site was seen whole: every page
 * that was found, and what it does after everything was accepted.
 */
export const unseenSchema = z.object({ type: z.enum(['cookie', 'storage', 'service']), name: z.string() });

export type Unseen = z.infer<typeof unseenSchema>;
