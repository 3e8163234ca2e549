/** The shapes before a word that tell severities and verdicts apart without colour. */
import type { Severity } from '../../rules/judge/finding.ts';
import type { Standing } from '../../rules/judge/verdict.ts';

/** The shape of each severity. */
export const severityMark: Record<Severity, string> = {
  critical: '●',
  high: '▲',
  medium: '◆',
  low: '▪',
  info: '○',
};
/** The shape of each verdict. */
export const verdictMark: Record<Standing, string> = {
  compliant: '✔',
  violations: '✖',
  inconclusive: '◐',
  waived: '□',
};
