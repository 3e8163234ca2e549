/** A waiver of the policy, as the report document holds it. */
import * as z from 'zod';

/** A waiver of the policy and what became of it. */
export const waiverReportSchema = z.object({
  rule: z.string(),
  site: z.string(),
  subject: z.string(),
  reason: z.string(),
  by: z.string(),
  /** The last day on which it is valid. */
  until: z.string(),
  /**
   * `unmatched`: the run checked everything and found nothing to waive. `unknown`: it found nothing, but
   * could not check everything that the waiver is about.
   */
  state: z.enum(['applied', 'expired', 'unmatched', 'unknown']),
  /** Whether it ends within 30 days. */
  endsSoon: z.boolean(),
  /** Fingerprints of the findings that it waives. */
  findings: z.array(z.string()),
});

export type WaiverReport = z.infer<typeof waiverReportSchema>;
