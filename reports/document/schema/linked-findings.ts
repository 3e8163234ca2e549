/** Which findings a row of an inventory or a mark of a timeline is about. */
import * as z from 'zod';

/** Fingerprints, worst first. Reports of earlier versions have none until they are read (site/link-findings.ts). */
export const linkedFindings = { findings: z.array(z.string()).optional() };
