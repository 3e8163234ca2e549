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
  rule: Pick<Rule, 'id' | 'supersededBy' | 'goesOnFrom'>;
  outcome: Omit<RuleOutcome, 'id'>;
  findings: Finding[];
  /** Fingerprints of the findings that only go on with what was there before the choice. */
  goesOn: ReadonlySet<string>;
}

/** The judged rules, without the findings that others tell; each says which those are, and who tells them. */
export function leaveToOthers<J extends Judged>(judged: readonly J[]): J[] {
  const tellersOf = tellersAmong(judged);
  return judged.map((one) => {
    const told = one.findings.filter((finding) => tellersOf(one, finding).length > 0);
    if (told.length === 0) return one;
    const findings = one.findings.filter((finding) => !told.includes(finding));
    const toldBy = new Set(
      told.flatMap((finding) => tellersOf(one, finding).map(({ fingerprint }) => fingerprint)),
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

type TellersOf = (judged: Judged, finding: Finding) => readonly Finding[];

/** The findings that stand in a report and tell this one. A teller that is told itself leaves it to its own tellers. */
function tellersAmong(judged: readonly Judged[]): TellersOf {
  const byRule = new Map(judged.map((one) => [one.rule.id, one]));
  const known = new Map<Finding, readonly Finding[]>();
  const asking = new Set<Finding>();
  const tellersOf: TellersOf = ({ rule, goesOn }, finding) => {
    const found = known.get(finding);
    if (found) return found;
    asking.add(finding);
    const from = (ids: readonly string[] | undefined, fits: (teller: Finding) => boolean): Finding[] =>
      (ids ?? []).flatMap((id) => {
        const other = byRule.get(id);
        return (
          (other?.findings ?? [])
            // Of rules that left everything to each other none would tell anything.
            .filter((teller) => fits(teller) && !asking.has(teller))
            .flatMap((teller) => {
              const further = other ? tellersOf(other, teller) : [];
              return further.length > 0 ? further : [teller];
            })
        );
      });
    const subject = sameSubject(finding.subject);
    const ofSubject = (teller: Finding): boolean => sameSubject(teller.subject) === subject;
    const ofService = (teller: Finding): boolean =>
      finding.service !== null && teller.service === finding.service;
    const same = from(rule.supersededBy, (teller) => ofSubject(teller) && mayTell(teller, finding));
    const earlier = (fits: (teller: Finding) => boolean): Finding[] =>
      from(rule.goesOnFrom, (teller) => fits(teller) && mayTell(teller, asGraveAs(teller, finding)));
    const before = goesOn.has(finding.fingerprint)
      ? [earlier(ofSubject), earlier(ofService)].find((found) => found.length > 0)
      : undefined;
    const tellers = [...new Set([...same, ...(before ?? [])])];
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

/** What goes on has the cause of the teller, so that its own severity says nothing more. */
const asGraveAs = ({ severity }: Finding, finding: Finding): Finding => ({ ...finding, severity });
