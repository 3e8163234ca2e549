/** The few causes that explain most findings: one snippet on four sites is one cause. */
import { severities, type Finding } from '../../rules/judge/finding.ts';
import { isActive } from '../../rules/judge/verdict.ts';
import type { Report } from '../document/schema/run.ts';

export interface Cause {
  /** The service that causes them; null if the site itself does. */
  service: string | null;
  /** The broken rules, worst first, and the findings in the report's order. */
  rules: string[];
  findings: Finding[];
  sites: string[];
}

/**
 * The causes of the violations. Findings of one service are one cause; without a service, those of one rule.
 */
export function causesOf(report: Report, limit = 5): Cause[] {
  const causes = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    if (finding.kind !== 'violation' || !isActive(finding)) continue;
    const key = finding.service === null ? `rule ${finding.rule}` : `service ${finding.service}`;
    causes.set(key, [...(causes.get(key) ?? []), finding]);
  }
  return [...causes.values()]
    .map((findings) => ({
      service: findings[0]?.service ?? null,
      rules: [...new Set(findings.map(({ rule }) => rule))],
      findings,
      sites: [...new Set(findings.map(({ site }) => site))],
    }))
    .toSorted((a, b) => worst(a.findings) - worst(b.findings) || b.findings.length - a.findings.length)
    .slice(0, limit);
}

const worst = (findings: readonly Finding[]): number =>
  Math.min(...findings.map(({ severity }) => severities.indexOf(severity)));
