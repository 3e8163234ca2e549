/** What became of every waiver of the policy: a waiver that waives nothing, or that runs out, is news too. */
import type { Finding } from '../../rules/judge/finding.ts';
import type { Rule } from '../../rules/judge/rule.ts';
import { waives } from '../../rules/judge/waivers.ts';
import type { Decided } from '../../rules/policy/schema/decisions.ts';
import type { Policy } from '../../rules/policy/schema.ts';
import type { Waiver } from '../../rules/policy/schema/waiver.ts';
import { daysBetween } from '../messages/amounts.ts';
import type { SiteReport } from './schema/site.ts';
import type { WaiverReport } from './schema/waiver.ts';
import { allPagesSeen, journeyDone } from './site/seen-whole.ts';

/** The report announces the end of a waiver this many days ahead. */
const announcedFor = 14;

interface Run {
  findings: readonly Finding[];
  sites: readonly SiteReport[];
  /** All sites of the policy, judged in this run or not. */
  policySites: Policy['sites'];
  rules: ReadonlyArray<Pick<Rule, 'id'> & Partial<Pick<Rule, 'phases'>>>;
  /** E.g. `2026-11-23`. */
  today: string;
}

/** Decisions of the review desk about findings that this run saw: that others are gone is for the desk to say. */
export function decisionReports(decisions: readonly Decided[], { findings, today }: Run): WaiverReport[] {
  return decisions.flatMap(({ fingerprint, unchanged: _unchanged, ...decided }) => {
    const own = findings.filter(({ waiver }) => waiver?.event === decided.event);
    if (!own.some((finding) => finding.fingerprint === fingerprint)) return [];
    const { daysLeft, endsSoon } = endOf(decided, today);
    const state = daysLeft < 0 ? ('expired' as const) : ('applied' as const);
    const subject = decided.subject ?? '*';
    return [{ ...decided, subject, state, endsSoon, daysLeft, findings: [fingerprint] }];
  });
}

/** The waivers of the policy, each with its findings, its state and its end. */
export function waiverReports(waivers: readonly Waiver[], run: Run): WaiverReport[] {
  const { findings, sites, today } = run;
  const urlOf = (id: string): string => sites.find((site) => site.id === id)?.url ?? '';
  return waivers.map((waiver) => {
    const matching = findings.filter((finding) => waives(waiver, finding, urlOf(finding.site)));
    const { daysLeft, endsSoon } = endOf(waiver, today);
    return {
      ...waiver,
      subject: waiver.subject ?? '*',
      state:
        daysLeft < 0
          ? 'expired'
          : matching.length > 0
            ? 'applied'
            : lookedFor(waiver, run)
              ? 'unmatched'
              : 'unknown',
      endsSoon,
      daysLeft,
      findings: matching.map(({ fingerprint }) => fingerprint),
    };
  });
}

/** How far the end of a waiver is. `today` e.g. `2026-11-23`. */
export function endOf(
  { until }: Pick<Waiver, 'until'>,
  today: string,
): Pick<WaiverReport, 'endsSoon'> & { daysLeft: number } {
  const daysLeft = daysBetween(today, until) ?? 0;
  return { daysLeft, endsSoon: daysLeft >= 0 && daysLeft <= announcedFor };
}

/** Whether the rule judged all pages of every site that the waiver is about. */
function lookedFor({ rule, site: wanted }: Waiver, { sites, policySites, rules }: Run): boolean {
  const isMeant = (id: string): boolean => wanted === '*' || id === wanted;
  const meant = sites.filter(({ id }) => isMeant(id));
  const missing = policySites.some(({ id }) => isMeant(id) && !meant.some((site) => site.id === id));
  if (missing || meant.length === 0) return false;
  const phases = rules.find(({ id }) => id === rule)?.phases ?? Object.keys(choiceOf);
  return meant.every(
    (site) =>
      allPagesSeen(site) &&
      phases.every((phase) => choiceOf[phase] === undefined || journeyDone(site, choiceOf[phase])) &&
      (rule === '*'
        ? site.rules.every(isJudged)
        : site.rules.some((one) => one.id === rule && isJudged(one))),
  );
}

/** The journey that shows a phase. Those of single categories are made on request only. */
const choiceOf: Readonly<Record<string, string>> = {
  'before-choice': 'none',
  'after-accept': 'accept',
  'after-reject': 'reject',
  'after-withdrawal': 'withdraw',
};

/** A finding that another one tells is there, although no waiver can match it. */
const isJudged = ({ outcome, reason, told = [] }: SiteReport['rules'][number]): boolean =>
  outcome !== 'inconclusive' && (outcome !== 'fail' || reason === null) && told.length === 0;
