/** Assembles the report document from the reports of its sites. */
import type { Finding } from '../../rules/judge/finding.ts';
import { isOwnId } from '../../rules/own.ts';
import { bySeverityAndReach } from '../../rules/judge/judge.ts';
import type { Policy } from '../../rules/policy/schema.ts';
import type { Rule } from '../../rules/judge/rule.ts';
import { isActive, standingOf } from '../../rules/judge/verdict.ts';
import { compareWithBaseline } from './baseline.ts';
import { historyAfter } from './history.ts';
import { decisionReports, waiverReports } from './waivers.ts';
import { ruleTextsOf, type RuleTexts } from './rule-texts.ts';
import { REPORT_SCHEMA, type Report } from './schema/run.ts';
import type { ReportFinding } from './schema/finding.ts';
import type { SiteReport } from './schema/site.ts';
import type { Verdict } from './schema/verdict.ts';

export { buildSiteReport } from './site.ts';

export interface ReportInput {
  /** The baseline itself fills in `baseline`. */
  run: Omit<Report['run'], 'baseline'>;
  sites: readonly SiteReport[];
  /** The findings of all sites. */
  findings: readonly Finding[];
  /** The rules of the catalogue that judged. */
  rules: readonly (RuleTexts & Pick<Rule, 'id'> & Partial<Pick<Rule, 'phases'>>)[];
  /** `none-yet`: a comparison was asked for, and there is nothing earlier, so that every finding is new. */
  baseline?: Report | 'none-yet' | null;
  /** The policy that judged: the report says what became of each waiver, and which sites were left out. */
  policy?: Pick<Policy, 'waivers' | 'sites'> & Partial<Pick<Policy, 'rules' | 'decided'>>;
  /** The day of the judgement, e.g. `2026-11-23`; by default that of the run. */
  today?: string;
}

/**
 * Assembles the report. With a baseline, it says of each finding whether it is new, and what became of
 * earlier ones.
 */
export function assembleReport({
  run,
  sites,
  findings,
  rules,
  baseline: given = null,
  policy,
  today = run.startedAt.slice(0, 10),
}: ReportInput): Report {
  const baseline = given === 'none-yet' ? null : given;
  const compared = baseline
    ? compareWithBaseline(findings, { run, sites: [...sites] }, baseline)
    : {
        findings: findings.map((finding): ReportFinding =>
          given === 'none-yet'
            ? { ...finding, status: 'new', firstSeen: run.id }
            : { ...finding, status: 'unknown' },
        ),
        earlier: [],
        fixed: [],
      };
  const sitesLeftOut = policy?.sites.filter((site) => !sites.some(({ id }) => id === site.id));
  const judged = { findings, sites, policySites: policy?.sites ?? [], rules, today };
  return {
    schema: REPORT_SCHEMA,
    run: {
      ...run,
      baseline: baseline?.run.id ?? null,
      ...(sitesLeftOut ? { sitesLeftOut: sitesLeftOut.map(({ id }) => id) } : {}),
    },
    verdict: overall(sites, run.interrupted),
    sites: [...sites],
    findings: compared.findings.toSorted(bySeverityAndReach),
    earlier: compared.earlier,
    rules: Object.fromEntries(
      rules.map((rule) => [
        rule.id,
        { ...ruleTextsOf(rule), ...(isOwnId(rule.id) ? { own: true as const } : {}) },
      ]),
    ),
    history: baseline ? historyAfter(baseline) : [],
    settings: Object.entries(policy?.rules ?? {}).map(([rule, setting]) => ({
      rule,
      severity: 'severity' in setting ? setting.severity : null,
      reason: setting.reason,
    })),
    waivers: [
      ...waiverReports(policy?.waivers ?? [], judged),
      ...decisionReports(policy?.decided ?? [], judged),
    ],
    summary: { ...summaryOf(sites, compared.findings), fixed: compared.fixed },
  };
}

/** How many sites and findings there are of each sort. */
export function summaryOf(
  sites: readonly SiteReport[],
  findings: readonly ReportFinding[],
): Omit<Report['summary'], 'fixed'> {
  const standing = findings.filter(isActive);
  const ofKind = (kind: Finding['kind']): number =>
    standing.filter((finding) => finding.kind === kind).length;
  const withVerdict = (verdict: Verdict): number => sites.filter((site) => site.verdict === verdict).length;
  return {
    sites: {
      compliant: withVerdict('compliant'),
      violations: withVerdict('violations'),
      inconclusive: withVerdict('inconclusive'),
      waived: sites.filter((site) => isWaived(site, findings)).length,
    },
    findings: {
      violation: ofKind('violation'),
      suspected: ofKind('suspected'),
      notice: ofKind('notice'),
      waived: findings.length - standing.length,
    },
  };
}

const isWaived = ({ id, verdict }: SiteReport, findings: readonly Finding[]): boolean =>
  standingOf(
    verdict,
    findings.filter(({ site }) => site === id),
  ) === 'waived';

/**
 * The worst verdict of the sites. A run without sites, or one that was stopped, does not prove compliance.
 */
function overall(sites: readonly SiteReport[], interrupted: boolean): Verdict {
  if (sites.some(({ verdict }) => verdict === 'violations')) return 'violations';
  return interrupted || sites.length === 0 || sites.some(({ verdict }) => verdict === 'inconclusive')
    ? 'inconclusive'
    : 'compliant';
}
