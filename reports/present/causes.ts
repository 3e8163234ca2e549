/** The causes that explain the findings: one snippet on four sites is one cause, however many cookies it sets. */
import { headlineOf } from '../../rules/judge/headline.ts';
import { severities, type FindingKind, type Language } from '../../rules/judge/finding.ts';
import { isActive } from '../../rules/judge/verdict.ts';
import { day, daysBetween, type Messages } from '../messages/index.ts';
import type { ReportFinding } from '../document/schema/finding.ts';
import type { Report } from '../document/schema/run.ts';
import { sentenceOf, siteOfFinding } from './finding.ts';
import { whereIsIt, whoDoes } from './culprit.ts';

export interface Cause {
  /** The service that causes them; null if the site itself does. */
  service: string | null;
  /** The broken rules, worst first, and the findings in the report's order. */
  rules: string[];
  findings: ReportFinding[];
  sites: string[];
}

/**
 * The causes of the findings of a kind, worst first. Findings of one service are one cause; without a service, those of one
 * rule.
 */
export function causesOf(report: Report, kind: FindingKind = 'violation'): Cause[] {
  const causes = Map.groupBy(
    report.findings.filter((finding) => finding.kind === kind && isActive(finding)),
    ({ service, rule }) => (service === null ? `rule ${rule}` : `service ${service}`),
  );
  return [...causes.values()]
    .map((findings) => ({
      service: findings[0]?.service ?? null,
      rules: [...new Set(findings.map(({ rule }) => rule))],
      findings,
      sites: [...new Set(findings.map(({ site }) => site))],
    }))
    .toSorted((a, b) => worst(a.findings) - worst(b.findings) || b.findings.length - a.findings.length);
}

const worst = (findings: readonly ReportFinding[]): number =>
  Math.min(...findings.map(({ severity }) => severities.indexOf(severity)));

/** The cause in one sentence: that of its worst finding, said of all findings of that rule. */
export function sentenceOfCause({ findings }: Cause, report: Report, language: Language): string {
  const [first] = findings;
  if (first === undefined) return '';
  const own = sentenceOf(first, report, language);
  const template = report.rules[first.rule]?.headline;
  // A finding whose sentence is one of its own does not speak for others.
  if (template === undefined || headlineOf(template, [first])[language] !== own) return own;
  const alike = findings.filter(({ rule }) => rule === first.rule);
  return headlineOf(template, alike)[language];
}

/** The fix that helps most: a request that loads a service is nearer to the cause than what the service then sets. */
export const fixOfCause = ({ findings }: Cause, language: Language): string =>
  (findings.find(({ subject }) => subject.type === 'request') ?? findings[0])?.fix[language] ?? '';

/** Since when the oldest of these findings is open, as far as the baselines tell. */
export function openSince(
  findings: ReadonlyArray<Pick<ReportFinding, 'firstSeen'>>,
  { run }: Pick<Report, 'run'>,
  words: Messages,
): string {
  const [first] = findings.flatMap(({ firstSeen }) => firstSeen ?? []).toSorted();
  if (run.baseline === null || first === undefined) return words.cause.firstRun;
  if (first === run.id) return words.cause.thisRun;
  return words.cause.since(day(first, words), Math.max(0, daysBetween(first, run.startedAt) ?? 0));
}

/** Different words for the same question about the findings, the first ones first. */
const answers = (
  { findings }: Cause,
  report: Report,
  ask: (finding: ReportFinding, site: ReturnType<typeof siteOfFinding>) => string,
): string[] => [
  ...new Set(
    findings.map((finding) => ask(finding, siteOfFinding(finding, report))).filter((text) => text !== ''),
  ),
];

/** Who does it. A fault of several sites is of the sites themselves. */
export function whoCauses(cause: Cause, report: Report, words: Messages): string {
  const who = answers(cause, report, (finding, site) => whoDoes(finding, site, words));
  if (cause.service === null && cause.sites.length > 1 && who.length > 1) return words.cause.sites;
  return who[0] ?? '';
}

/** In which files, pages or answers a developer begins. */
export const placesOfCause = (cause: Cause, report: Report, words: Messages): string[] =>
  answers(cause, report, (finding, site) => whereIsIt(finding, site, words));
