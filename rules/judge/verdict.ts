/** From judgement to verdict. */
import type { Finding } from './finding.ts';
import type { RuleOutcome } from './rule.ts';

export type Verdict = 'compliant' | 'violations' | 'inconclusive';
/** How it stands, in texts: a verdict of `compliant` that rests on waivers has a word of its own. */
export type Standing = Verdict | 'waived';

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

/** `waived`: nothing counts, and violations are there all the same. */
export const standingOf = (
  verdict: Verdict,
  findings: ReadonlyArray<Pick<Finding, 'kind' | 'waiver'>>,
): Standing =>
  verdict === 'compliant' && findings.some((finding) => finding.kind === 'violation' && !isActive(finding))
    ? 'waived'
    : verdict;
