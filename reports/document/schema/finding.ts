/** A finding, and a finding of an earlier run, as the report document holds them. */
import * as z from 'zod';
import {
  findingKindSchema,
  findingSchema,
  severitySchema,
  subjectSchema,
} from '../../../rules/judge/finding.ts';

const endedWaiverSchema = z.object({ reason: z.string(), by: z.string(), until: z.string() });

/** A finding of an earlier run that is not in this run. */
export const earlierFindingSchema = z.object({
  fingerprint: z.string(),
  rule: z.string(),
  site: z.string(),
  severity: severitySchema,
  kind: findingKindSchema,
  subject: subjectSchema,
  /**
   * `fixed`: the run looked for it and it is gone. `unknown`: the run could not look for it, so it may still
   * be there. `not-applicable`: the rule has nothing to check any more. `told-elsewhere`: a finding of another rule
   * tells it now.
   */
  fate: z.enum(['fixed', 'unknown', 'not-applicable', 'told-elsewhere']),
  /** Id of the run that first found it, as far back as the baselines go. */
  firstSeen: z.string().optional(),
  /** Id of the run that first reported this fate. */
  since: z.string(),
  /** The pages that showed it. */
  pages: z.array(z.string()).optional(),
  /** The waiver that held when it was last seen. */
  waiver: endedWaiverSchema.optional(),
});
export type EarlierFinding = z.infer<typeof earlierFindingSchema>;

/** A finding in a report; the baselines tell when it was first found. */
export const reportFindingSchema = z.object({
  ...findingSchema.shape,
  /** Id of the run that first found it, as far back as the baselines go. */
  firstSeen: z.string().optional(),
  /** The waiver that held in the baseline and holds no longer: the reason that the finding is new. */
  lapsed: endedWaiverSchema.optional(),
});

export type ReportFinding = z.infer<typeof reportFindingSchema>;
