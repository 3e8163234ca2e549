/** Assembles the report document from the reports of its sites. */
import type { Finding } from '../../rules/judge/finding.ts';
import { bySeverityAndReach } from '../../rules/judge/judge.ts';
import type { Policy } from '../../rules/policy/schema.ts';
import type { Rule } from '../../rules/judge/rule.ts';
import { isActive } from '../../rules/judge/verdict.ts';
import { compareWithBaseline } from './baseline.ts';
import { historyAfter } from './history.ts';
import { waiverReports } from './waivers.ts';
import { ruleTextsOf, type RuleTexts } from './rule-texts.ts';
import { REPORT_SCHEMA, type Report } from './schema/run.ts';
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
  rules: readonly (RuleTexts & Pick<Rule, 'id'>)[];
  baseline?: Report | null;
  /** The waivers of the policy; the report says what became of each. */
  waivers?: Policy['waivers'];
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
  baseline = null,
  waivers = [],
}: ReportInput): Report {
  const compared = baseline
    ? compareWithBaseline(findings, { run, sites: [...sites] }, baseline)
    : {
        findings: findings.map((finding) => ({ ...finding, status: 'unknown' as const })),
        earlier: [],
        fixed: [],
      };
  const standing = compared.findings.filter(isActive);
  const ofKind = (kind: Finding['kind']): number =>
    standing.filter((finding) => finding.kind === kind).length;
  const withVerdict = (verdict: Verdict): number => sites.filter((site) => site.verdict === verdict).length;
  return {
    schema: REPORT_SCHEMA,
    run: { ...run, baseline: baseline?.run.id ?? null },
    verdict: overall(sites, run.interrupted),
    sites: [...sites],
    findings: compared.findings.toSorted(bySeverityAndReach),
    earlier: compared.earlier,
    rules: Object.fromEntries(rules.map((rule) => [rule.id, ruleTextsOf(rule)])),
    history: baseline ? historyAfter(baseline) : [],
    waivers: waiverReports(waivers, findings, sites, run.startedAt.slice(0, 10)),
    summary: {
      sites: {
        compliant: withVerdict('compliant'),
        violations: withVerdict('violations'),
        inconclusive: withVerdict('inconclusive'),
      },
      findings: {
        violation: ofKind('violation'),
        suspected: ofKind('suspected'),
        notice: ofKind('notice'),
        waived: compared.findings.length - standing.length,
      },
      fixed: compared.fixed,
    },
  };
}

/**
 * The worst verdict of the sites. A run without sites, or one that was stopped, does not prove compliance.
 */
function overall(sites: readonly SiteReport[], interrupted: boolean): Verdict {
  if (sites.some(({ verdict }) => verdict === 'violations')) return 'violations';
  return interrupted || sites.length === 0 || sites.some(({ verdict }) => verdict === 'inconclusive')
    ? 'inconclusive'
    : 'compliant';
}
