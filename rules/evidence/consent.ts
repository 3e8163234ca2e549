/** The consent banner as a visitor meets it, and the choice that was made. */
import * as z from 'zod';
import { base, valueShapeSchema } from './common.ts';

/** What a control of a banner does, as far as its words tell. */
export const controlKindSchema = z.enum(['accept-all', 'reject-all', 'necessary-only', 'save-selection', 'settings', 'close', 'more-information', 'category', 'other']);
export type ControlKind = z.infer<typeof controlKindSchema>;

export const bannerSchema = z.object({
  kind: z.literal('banner'),
  ...base,
  /** False: looked for, and not there. */
  present: z.boolean(),
  /** First layer is 1. */
  layer: z.int().positive(),
  /** What recognised it, e.g. `heuristic` or `autoconsent:Cookiebot`. */
  how: z.string(),
  language: z.string(),
  /** Visible text, bounded. */
  text: z.string(),
  /** Redacted address of the frame that holds it. */
  frame: z.string(),
  /** CSS pixels in the viewport. */
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
  controls: z.array(
    z.object({
      kind: controlKindSchema,
      text: z.string(),
      role: z.string(),
      checked: z.boolean().nullable(),
      box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
    }),
  ),
  /** File name of the picture within the journey's folder. */
  crop: z.string().optional(),
});

export const recordChangeSchema = z.object({
  area: z.enum(['cookie', 'localStorage', 'sessionStorage', 'tcf', 'consent-mode']),
  name: z.string(),
  change: z.enum(['appeared', 'changed', 'removed']),
  value: valueShapeSchema.nullable(),
});

/** The attempt to choose. `confirmed` only when the banner is gone and a record of the choice changed. */
export const choiceSchema = z.object({
  kind: z.literal('choice'),
  ...base,
  choice: z.enum(['accept', 'reject', 'withdraw', 'category']),
  outcome: z.enum(['confirmed', 'unconfirmed', 'no-banner', 'not-offered']),
  /** `policy`, `autoconsent:<name>` or `accessible-name`. */
  how: z.string(),
  /** What was clicked, in order. */
  clicks: z.array(z.object({ kind: controlKindSchema, text: z.string(), frame: z.string() })),
  /** Whether the banner was gone afterwards. */
  bannerGone: z.boolean(),
  records: z.array(recordChangeSchema),
  /** Why it is not confirmed, or what the confirmation rests on. English, one line. */
  reason: z.string(),
  /** Wall-clock milliseconds from load to the end of the attempt. */
  took: z.number(),
});
