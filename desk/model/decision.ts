/** What people decide about a finding. */
import * as z from 'zod';
import { phaseSchema } from '../../rules/evidence/common.ts';
import { severitySchema } from '../../rules/judge/finding.ts';
import { siteId } from '../../rules/policy/schema/values.ts';

/** By what a finding is known, from night to night. */
export const fingerprintSchema = z.string().regex(/^[0-9a-f]{16}$/, 'expects 16 hexadecimal digits');

/** A day of the calendar, e.g. `2027-01-31`; no 31 February. */
export const daySchema = z.iso.date();

/** Why a finding is accepted for a while. The words of the person stand beside it. */
export const acceptReasonSchema = z.enum([
  'fix-planned',
  'waiting-for-supplier',
  'risk-accepted',
  'replaced-soon',
  'being-investigated',
  'other',
]);
export type AcceptReason = z.infer<typeof acceptReasonSchema>;

/** Why a finding is not ours to fix. */
export const notOursReasonSchema = z.enum(['wrong-finding', 'other-party', 'not-in-scope', 'other']);
export type NotOursReason = z.infer<typeof notOursReasonSchema>;

/** What a person writes: bounded, and never empty. */
export const wordsSchema = z.string().trim().min(1).max(4000);
/** Who must fix it: a person or a team. */
export const ownerSchema = z.string().trim().min(1).max(120);

/** What a person may decide. `fixed` is not among them: only a run can say so. */
export const decisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('confirmed'),
    owner: ownerSchema.nullable(),
    words: wordsSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('accepted'),
    reason: acceptReasonSchema,
    words: wordsSchema,
    /** The last day on which it holds. */
    until: daySchema,
    /** `until-it-changes`: another page, site or phase, or a higher severity ends it too. */
    condition: z.enum(['none', 'until-it-changes']),
  }),
  z.strictObject({ kind: z.literal('not-ours'), reason: notOursReasonSchema, words: wordsSchema }),
  z.strictObject({ kind: z.literal('claimed-fixed'), words: wordsSchema.nullable() }),
]);
export type Decision = z.infer<typeof decisionSchema>;
export type DecisionKind = Decision['kind'];

/** Where and how badly a finding was seen: an acceptance `until-it-changes` is compared with this. */
export const traitsSchema = z.object({
  pages: z.array(z.string()),
  /** The site of the finding; of a decision by cause all sites of the cause. */
  sites: z.array(siteId),
  phases: z.array(phaseSchema),
  severity: severitySchema,
});
export type Traits = z.infer<typeof traitsSchema>;
