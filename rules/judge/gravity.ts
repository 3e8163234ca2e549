/** How grave a finding is: its kind first, then its severity. */
import { severities, type FindingKind, type Severity } from './finding.ts';

export interface Gravity {
  severity: Severity;
  kind: FindingKind;
}

const weightOf: Readonly<Record<FindingKind, number>> = { violation: 0, suspected: 1, notice: 2 };

export const isGraver = (a: Gravity, b: Gravity): boolean =>
  weightOf[a.kind] < weightOf[b.kind] ||
  (a.kind === b.kind && severities.indexOf(a.severity) < severities.indexOf(b.severity));
