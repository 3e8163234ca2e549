/** What stands on the button of a tab. */
import * as z from 'zod';

export const badgeSchema = z.object({ text: z.string(), colour: z.string() });
export type Badge = z.infer<typeof badgeSchema>;
