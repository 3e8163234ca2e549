/** Finds the worst finding about a cookie, key, service or mark: it should not be where it is. */
import type { Finding } from '../../rules/judge/finding.ts';
import { isActive } from '../../rules/judge/verdict.ts';
import type { Report } from '../document/schema/run.ts';
import type { SiteReport } from '../document/schema/site.ts';
import type { TimelineMark } from '../document/schema/timeline.ts';

const bySite = new WeakMap<Report, Map<string, Finding[]>>();

/** The findings of one site, in the report's order. */
export function findingsOf(report: Report, site: string): readonly Finding[] {
  let index = bySite.get(report);
  if (!index) {
    index = Map.groupBy(report.findings, (finding) => finding.site);
    bySite.set(report, index);
  }
  return index.get(site) ?? [];
}

interface Where {
  phase: string;
  /** Of this journey only; of any journey if absent. */
  journey?: string;
}

/** The worst finding that a row or a mark is about, without advice and waived findings, which flag nothing. */
export function findingOfRow(
  report: Report,
  site: SiteReport,
  { phase, journey }: Where,
  { findings = [] }: Pick<TimelineMark, 'findings'>,
): Finding | undefined {
  const about = findingsOf(report, site.id).filter(
    (finding) => findings.includes(finding.fingerprint) && finding.kind !== 'notice' && isActive(finding),
  );
  const here = about.find(({ occurrences }) =>
    occurrences.some(
      (occurrence) => occurrence.phase === phase && (journey === undefined || occurrence.journey === journey),
    ),
  );
  // What came before the choice and goes on after a refusal is one finding, and no less wrong for that.
  return here ?? (goesOn.has(phase) ? about.find(({ rule }) => rule.startsWith('pre-consent-')) : undefined);
}

/** Whether a finding was not made where its mark is: the mark goes on with what was found before. */
export const isFromBefore = ({ occurrences }: Finding, phase: string): boolean =>
  occurrences.every((occurrence) => occurrence.phase !== phase);

const goesOn = new Set(['after-reject', 'after-withdrawal']);

export const findingOfMark = (
  report: Report,
  site: SiteReport,
  journey: string,
  mark: TimelineMark,
): Finding | undefined => findingOfRow(report, site, { phase: mark.phase, journey }, mark);
