/** Decisions of the review desk that let findings stay: each about one finding, whatever the policy says. */
import * as z from 'zod';
import { phaseSchema } from '../../evidence/common.ts';
import { severitySchema } from '../../judge/finding.ts';
import { waiverSchema } from './waiver.ts';

/** A decision, as a waiver of one finding. */
const decidedSchema = waiverSchema.safeExtend({
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/, 'expects 16 hexadecimal digits'),
  /** Number of the decision in the history of the desk. */
  event: z.int().positive(),
  /** It holds as long as the finding is seen on no other page, in no other phase, and no graver; null: whatever it does. */
  unchanged: z
    .object({
      pages: z.array(z.string()),
      phases: z.array(phaseSchema),
      severity: severitySchema,
    })
    .nullable(),
});
export type Decided = z.infer<typeof decidedSchema>;

/** What the desk hands to a crawl. */
export const decisionsSchema = z.object({
  schema: z.literal('cookiewacht-decisions/1'),
  /** When they were in force: UTC, ISO 8601. */
  at: z.iso.datetime(),
  /** Hash of the last event of the history then: whoever rewrites the history later cannot reach it. */
  head: z.string().regex(/^[0-9a-f]{64}$/, 'expects 64 hexadecimal digits'),
  waivers: z.array(decidedSchema),
});
export type Decisions = z.infer<typeof decisionsSchema>;
