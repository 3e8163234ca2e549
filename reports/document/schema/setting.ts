/** What the policy decided about a rule, as the report document holds it. */
import * as z from 'zod';
import { severitySchema } from '../../../rules/judge/finding.ts';

/** A rule that the policy switched off (`severity: null`), or gave another severity. */
export const settingSchema = z.object({
  rule: z.string(),
  severity: severitySchema.nullable(),
  reason: z.string(),
});
