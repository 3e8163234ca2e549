/** What the parts of a run do not tell: the fleet writes it, and `assemble --about` reads it. */
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { deviceSchema } from '../../rules/evidence/common.ts';
import { languageSchema } from '../../rules/judge/finding.ts';
import { UsageError, reasonOf } from '../errors.ts';

const aboutSchema = z.object({
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  policySource: z.string(),
  /** Text of the policy, and what was asked for: all that there is where no site could be crawled. */
  policy: z.string(),
  journeys: z.array(z.string()),
  devices: z.array(deviceSchema),
  language: languageSchema,
  /** Besides `report.json` and `report.html`. */
  formats: z.array(z.string()).default([]),
  junitInconclusive: z.enum(['skipped', 'error']).default('skipped'),
  /** A comparison was asked for, and there is no earlier run: every finding is new. */
  firstNight: z.boolean().default(false),
  /** Why a site could not be crawled, by its id. */
  failed: z.record(z.string(), z.string()),
});
export type AboutParts = z.output<typeof aboutSchema>;

/** @throws UsageError when it cannot be read */
export async function readAbout(file: string): Promise<AboutParts> {
  try {
    return aboutSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new UsageError(
      `--about ${file}: cannot be read (${reasonOf(error)})`,
      'name a file such as the fleet writes: docs/scale.md',
      { cause: error },
    );
  }
}
