/** Findings that somebody decided about on the review desk. */
import type { Decided } from '../policy/schema/decisions.ts';
import { severities, type Finding } from './finding.ts';

/** The decision about a finding as its waiver; null where there is none, or the finding is not as it was decided. */
export function decidedAbout(
  finding: Finding,
  decisions: readonly Decided[],
  today: string,
): Finding['waiver'] {
  const decided = decisions.find(
    ({ fingerprint, site }) => fingerprint === finding.fingerprint && site === finding.site,
  );
  if (decided === undefined || !isAsDecided(finding, decided)) return null;
  const { reason, by, until, event } = decided;
  return { reason, by, until, state: until >= today ? 'applied' : 'expired', event };
}

/** An acceptance until something changes ends by itself. */
function isAsDecided({ severity, occurrences }: Finding, { unchanged }: Decided): boolean {
  if (unchanged === null) return true;
  const { pages, phases } = unchanged;
  return (
    severities.indexOf(severity) >= severities.indexOf(unchanged.severity) &&
    occurrences.every((seen) => phases.includes(seen.phase) && pages.includes(seen.page))
  );
}
