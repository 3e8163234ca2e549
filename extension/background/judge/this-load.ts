/**
 * What is shown of a tab by default: what this load of the page did. A finding of an earlier load that this one does not
 * repeat is fixed, or cannot be seen now, and is counted apart.
 */
import type { SiteJudgement } from '../../../rules/judge/judge.ts';

export interface ThisLoad {
  judgement: SiteJudgement;
  /** Fingerprints of the findings that only earlier loads showed. */
  earlier: string[];
}

/**
 * @param whole the judgement of all that the record holds
 * @param load the judgement of this load alone. What is missing there (a banner, a page without a choice) may only be
 *   missing since it was on an earlier page: so it adds no finding of its own
 */
export function thisLoad(whole: SiteJudgement, load: SiteJudgement): ThisLoad {
  const here = new Map(load.findings.map((finding) => [finding.fingerprint, finding]));
  const outcomes = new Map(load.rules.map((rule) => [rule.id, rule]));
  const findings = whole.findings.flatMap((finding) => {
    const now = here.get(finding.fingerprint);
    // Its cause as it is now: lines move while one mends a script. Occurrences are numbered as in the whole record.
    return now ? [{ ...now, occurrences: finding.occurrences }] : [];
  });
  const broken = new Set(findings.map(({ rule }) => rule));
  const rules = whole.rules.map((rule) => {
    const now = outcomes.get(rule.id);
    const isEarlier = (rule.outcome === 'fail' || rule.outcome === 'told-elsewhere') && !broken.has(rule.id);
    return isEarlier && now && now.outcome !== 'fail' ? now : rule;
  });
  return {
    judgement: { ...whole, facts: load.facts, findings, rules },
    earlier: whole.findings.flatMap(({ fingerprint }) => (here.has(fingerprint) ? [] : [fingerprint])),
  };
}
