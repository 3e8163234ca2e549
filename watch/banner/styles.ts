/** What a look at the controls of a layer, and at the page around it, gives. See `page/style.ts`, which makes it. */
import * as z from 'zod';

const colourSchema = z.tuple([z.number(), z.number(), z.number()]).nullable();
export const styleSchema = z.object({
  id: z.int(),
  fontSize: z.number(),
  fontWeight: z.number(),
  color: colourSchema,
  background: colourSchema,
  around: colourSchema,
  look: z.enum(['button', 'text', 'picture']),
  href: z.string().max(2000),
});
export type ControlStyle = z.infer<typeof styleSchema>;
export const surroundingsSchema = z.object({ width: z.number(), height: z.number(), blocks: z.boolean() });
export type Surroundings = z.infer<typeof surroundingsSchema>;
