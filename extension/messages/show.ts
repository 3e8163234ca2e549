/** What a surface asks to outline on the page itself, and what the background and a content script agree on. */
import * as z from 'zod';
import { controlKindSchema } from '../../rules/evidence/consent.ts';
import { scanSchema } from '../../watch/banner/scan.ts';

/** What an outline can be drawn around. */
const shownKindSchema = z.enum([
  'banner',
  ...controlKindSchema.exclude(['other']).options,
  'form',
  'element',
]);
export type ShownKind = z.infer<typeof shownKindSchema>;

const text = z.string().max(2000);

/** What the user wants to see. Addresses are as in the evidence: redacted, and those of the site. */
export const showTargetSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('banner') }),
  z.object({ what: z.literal('form'), name: text, url: text }),
  /** What loads from an address; without such a thing on the page, what loads from the host. */
  z.object({ what: z.literal('address'), url: text, host: text }),
  z.object({ what: z.literal('nothing') }),
]);
export type ShowTarget = z.infer<typeof showTargetSchema>;

/** What an outline says, in the language of the surface. */
export const showLabelsSchema = z.record(shownKindSchema, z.string().max(60));
export type ShowLabels = z.infer<typeof showLabelsSchema>;

/** The outlines that were drawn, in the order of the page; `unseen`: what is on the page and not visible. */
export const shownSchema = z.object({ shown: z.array(shownKindSchema), unseen: z.int() });
export type Shown = z.infer<typeof shownSchema>;

/** What a content script found, for the background to choose from. */
export const candidatesSchema = z.union([
  z.object({ scan: scanSchema, url: text }),
  z.object({ forms: z.array(z.object({ id: z.int(), name: text, action: text })).max(300) }),
  z.object({ elements: z.array(z.object({ id: z.int(), url: text })).max(500) }),
]);
export type Candidates = z.infer<typeof candidatesSchema>;

/** Numbers of the elements that have an outline now. */
export const outlinedSchema = z.object({ outlined: z.array(z.int()) });
