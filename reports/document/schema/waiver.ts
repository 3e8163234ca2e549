/** A waiver of the policy, as the report document holds it. */
import * as z from 'zod';

/** A waiver of the policy and what became of it. */
export const waiverReportSchema = z.object({
  rule: z.string(),
  site: z.string(),
  /** `*` for any; also where the policy names a cause instead. */
  subject: z.string(),
  service: z.string().optional(),
  script: z.string().optional(),
  reason: z.string(),
  by: z.string(),
  /** Number of the decision on the review desk; absent for a waiver of the policy. */
  event: z.int().optional(),
  /** The last day on which it is valid. */
  until: z.string(),
  /**
   * `unmatched`: the run saw everything that the waiver is about, and found nothing to waive. `unknown`: it found nothing, but
   * could not check everything that the waiver is about.
   */
  state: z.enum(['applied', 'expired', 'unmatched', 'unknown']),
  /** Whether it ends within 14 days (30 in reports of earlier versions). */
  endsSoon: z.boolean(),
  /** Days from the judgement to the last day; below 0 if it has ended. */
  daysLeft: z.int().optional(),
  /** Fingerprints of the findings that it waives. */
  findings: z.array(z.string()),
});

export type WaiverReport = z.infer<typeof waiverReportSchema>;
