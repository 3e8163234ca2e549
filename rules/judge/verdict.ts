/** From judgement to verdict. */
import type { Finding } from './finding.ts';
import type { RuleOutcome } from './rule.ts';

export type Verdict = 'compliant' | 'violations' | 'inconclusive';

/** Whether a finding counts: not waived, or waived until a day that has passed. */
export const isActive = (finding: Pick<Finding, 'waiver'>): boolean => finding.waiver?.state !== 'applied';

/**
 * `violations` when an unwaived violation stands, else `inconclusive` when something that a rule needed
 * could not be seen, else `compliant`. Suspected findings and notices never decide.
 */
export function verdictOf(
  findings: readonly Finding[],
  rules: readonly RuleOutcome[],
  unchecked: readonly string[] = [],
): Verdict {
  if (findings.some((finding) => finding.kind === 'violation' && isActive(finding))) return 'violations';
  if (unchecked.length > 0 || rules.some(({ outcome }) => outcome === 'inconclusive')) return 'inconclusive';
  return 'compliant';
}
