/** Earlier runs, as the report document holds them. */
import * as z from 'zod';

/** The verdict of each site in one run. */
export const nightSchema = z.object({
  run: z.string(),
  startedAt: z.string(),
  sites: z.array(
    z.object({
      id: z.string(),
      verdict: z.enum(['compliant', 'violations', 'inconclusive']),
      /** The number of open violations. */
      violations: z.int(),
      /** The number of violations that a waiver lets stay. Missing in reports of earlier versions. */
      waived: z.int().optional(),
    }),
  ),
});

export type Night = z.infer<typeof nightSchema>;
