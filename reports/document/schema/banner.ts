/** The consent banner, as the report document holds it. */
import * as z from 'zod';

/**
 * The banner's first layer: its screenshot, and the places of its controls in CSS pixels from the top left
 * corner of the screenshot.
 */
export const bannerReportSchema = z.object({
  /** Path within the run directory. */
  picture: z.string().nullable(),
  width: z.number(),
  height: z.number(),
  controls: z.array(
    z.object({
      kind: z.string(),
      text: z.string(),
      box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
    }),
  ),
});

export type BannerReport = z.infer<typeof bannerReportSchema>;
