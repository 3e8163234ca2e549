/** The shapes that stand before a word: severity and verdict are told apart without colour. */
import type { Severity } from '../../rules/judge/finding.ts';
import type { Verdict } from '../document/report.ts';

export const severityMark: Record<Severity, string> = {
  critical: '●',
  high: '▲',
  medium: '◆',
  low: '▪',
  info: '○',
};
export const verdictMark: Record<Verdict, string> = { compliant: '✔', violations: '✖', inconclusive: '◐' };
