/**
 * One cause is one finding: what a more precise rule reports of the same subject, a rule need not report again.
 * It is told by that finding then, which is neither kept nor broken in silence.
 */
import type { Finding } from './finding.ts';
import { sameSubject } from './fingerprint.ts';
import { isGraver } from './gravity.ts';
import type { Rule, RuleOutcome } from './rule.ts';
import { isActive } from './verdict.ts';

interface Judged {
  rule: Pick<Rule, 'id' | 'supersededBy'>;
  outcome: Omit<RuleOutcome, 'id'>;
  findings: Finding[];
}

/** The judged rules, without the findings that others tell; each says which those are, and who tells them. */
export function leaveToOthers<J extends Judged>(judged: readonly J[]): J[] {
  const tellersOf = tellersAmong(judged);
  return judged.map((one) => {
    const told = one.findings.filter((finding) => tellersOf(one.rule, finding).length > 0);
    if (told.length === 0) return one;
    const findings = one.findings.filter((finding) => !told.includes(finding));
    const toldBy = new Set(
      told.flatMap((finding) => tellersOf(one.rule, finding).map(({ fingerprint }) => fingerprint)),
    );
    const outcome: Judged['outcome'] = {
      ...one.outcome,
      ...(findings.length === 0 ? { outcome: 'told-elsewhere' as const } : {}),
      told: told.map(({ fingerprint }) => fingerprint),
      toldBy: [...toldBy],
    };
    return { ...one, outcome, findings };
  });
}

type TellersOf = (rule: Judged['rule'], finding: Finding) => readonly Finding[];

/** The findings that stand in a report and tell this one. A teller that is told itself leaves it to its own tellers. */
function tellersAmong(judged: readonly Judged[]): TellersOf {
  const byRule = new Map(
    judged.map(({ rule, findings }) => [
      rule.id,
      { rule, bySubject: Map.groupBy(findings, ({ subject }) => sameSubject(subject)) },
    ]),
  );
  const known = new Map<Finding, readonly Finding[]>();
  const asking = new Set<Finding>();
  const tellersOf: TellersOf = (rule, finding) => {
    const found = known.get(finding);
    if (found) return found;
    asking.add(finding);
    const tellers = (rule.supersededBy ?? []).flatMap((id) => {
      const other = byRule.get(id);
      const theirs = other?.bySubject.get(sameSubject(finding.subject)) ?? [];
      return (
        theirs
          // Of rules that left everything to each other none would tell anything.
          .filter((teller) => mayTell(teller, finding) && !asking.has(teller))
          .flatMap((teller) => {
            const further = other ? tellersOf(other.rule, teller) : [];
            return further.length > 0 ? further : [teller];
          })
      );
    });
    asking.delete(finding);
    known.set(finding, tellers);
    return tellers;
  };
  return tellersOf;
}

/**
 * A waiver of one finding is no waiver of another, a finding that is waived is shown as such, and a suspicion does
 * not tell a breach.
 */
const mayTell = (teller: Finding, finding: Finding): boolean =>
  isActive(teller) && isActive(finding) && !isGraver(finding, teller);
