/** Styles of a layer's controls and of the page around it, made by `page/style.ts`. */
import * as z from 'zod';

const colourSchema = z.tuple([z.number(), z.number(), z.number()]).nullable();
/** The style of a control. Sizes in CSS pixels, colours as red, green, blue from 0 to 255. */
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
/** A validated style. */
export type ControlStyle = z.infer<typeof styleSchema>;
/** The viewport in CSS pixels; `blocks`: the page behind the banner cannot be used. */
export const surroundingsSchema = z.object({ width: z.number(), height: z.number(), blocks: z.boolean() });
/** Validated surroundings. */
export type Surroundings = z.infer<typeof surroundingsSchema>;
