/** The files of a journey. One that goes on from another has its first part in the folder of that one. */
import { continuedFrom } from '../../../rules/evidence/continued.ts';
import type { JourneyEvidence } from '../../../rules/evidence/index.ts';

/** Gives the path of the evidence file that holds an observation, by its number. */
export function evidenceFileOf(
  journey: JourneyEvidence,
  evidencePath: (journey: string) => string,
): (seq: number) => string {
  const from = continuedFrom(journey);
  return (seq) => evidencePath(from !== null && seq <= from.until ? from.journey : journey.journey);
}

/**
 * Path within the run directory of a screenshot beside an evidence file; null if the name is more than a file
 * name.
 */
export const pictureIn = (evidence: string, file: string | undefined): string | null =>
  file !== undefined && /^[\w][\w.-]*$/.test(file)
    ? `${evidence.slice(0, evidence.lastIndexOf('/') + 1)}${file}`
    : null;
