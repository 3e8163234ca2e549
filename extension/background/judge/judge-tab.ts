/** Judges one tab by the catalogue that the nightly crawl uses. */
import { catalogue } from '../../../rules/catalogue/index.ts';
import { journeyChoiceSchema } from '../../../rules/evidence/common.ts';
import type { SiteEvidence } from '../../../rules/evidence/index.ts';
import { asSite } from '../../../watch/observations/as-site.ts';
import { judgeSite, type SiteJudgement } from '../../../rules/judge/judge.ts';
import type { Rule } from '../../../rules/judge/rule.ts';
import type { LiveRule } from '../../messages/live-state.ts';
import { evidenceOf } from '../record/evidence.ts';
import type { PolicyChoice } from './policies.ts';
import { thisLoad } from './this-load.ts';
import type { TabRecord } from '../record/record.ts';
import { sentences } from '../../messages/sentences.ts';

/**
 * Whether a rule needs a probe outside the browser, or journeys in fresh profiles, and is left to the nightly
 * crawl.
 */
const isNightly = ({ extension, needs }: Pick<Rule, 'extension' | 'needs'>): boolean =>
  extension === 'no' || needs.includes('transport');
/** The rules that the extension can judge. */
export const liveRules: readonly Rule[] = catalogue.filter((rule) => !isNightly(rule));

/** Evidence with its judgement. */
export interface Judged {
  evidence: SiteEvidence;
  judgement: SiteJudgement;
  asked: string[];
}

/** The whole record, and what this load of the page did. */
export interface TabJudgement {
  whole: Judged;
  now: Judged;
  /** Fingerprints of the findings that only earlier loads showed. */
  earlier: string[];
  /** How many times a page was loaded. */
  loads: number;
}

/** The evidence of a tab: as that of the site, if the page's server stands in for one. */
export function evidenceOfTab(
  record: TabRecord,
  { site, standIn }: PolicyChoice,
  browserName: string,
  visits?: ReadonlySet<number>,
): SiteEvidence {
  const evidence = evidenceOf(record, site.id, browserName, visits);
  return standIn ? asSite(evidence, standIn.map, standIn.mapAt) : evidence;
}

/** Judges the record of a tab. */
export function judgeTab(record: TabRecord, choice: PolicyChoice, browserName: string): TabJudgement {
  // What earlier loads lost is no lack of this one.
  const left = record.head.dropped > 0 ? new Set(record.head.visits.map(({ visit }) => visit)) : undefined;
  const whole = judge(evidenceOfTab(record, choice, browserName, left), choice);
  const { loads } = record.visits;
  if (loads < 2) return { whole, now: whole, earlier: [], loads };
  const kept = left ? withLoss(whole) : whole;
  const now = judge(evidenceOfTab(record, choice, browserName, record.visits.load), choice);
  const { judgement, earlier } = thisLoad(whole.judgement, now.judgement);
  return { whole: kept, now: { ...now, judgement }, earlier, loads };
}

/** Where earlier loads made room, nothing is known to be kept in all of them. */
function withLoss({ judgement, ...judged }: Judged): Judged {
  const rules = judgement.rules.map((rule) =>
    rule.outcome === 'pass'
      ? { ...rule, outcome: 'inconclusive' as const, reason: sentences.earlierMadeRoom }
      : rule,
  );
  return { ...judged, judgement: { ...judgement, rules } };
}

function judge(evidence: SiteEvidence, { policy, site }: PolicyChoice): Judged {
  const asked = evidence.journeys.flatMap(({ journey }) => journeyChoiceSchema.safeParse(journey).data ?? []);
  return {
    evidence,
    asked,
    judgement: judgeSite(site, evidence, policy, {
      rules: liveRules,
      asked,
      today: new Date().toISOString().slice(0, 10),
    }),
  };
}

/** The outcomes of all rules of the catalogue, including those that only the nightly crawl can judge. */
export function outcomesOf({ rules }: SiteJudgement): LiveRule[] {
  const judged = new Map(rules.map((rule) => [rule.id, rule]));
  return catalogue.map((rule): LiveRule => {
    const outcome = judged.get(rule.id);
    if (!outcome)
      return {
        id: rule.id,
        title: rule.title,
        outcome: 'nightly',
        reason: sentences.nightlyOnly,
      };
    return {
      id: rule.id,
      title: rule.title,
      outcome: outcome.outcome,
      ...(outcome.reason === null ? {} : { reason: outcome.reason }),
    };
  });
}
