/** Finds the worst finding about a cookie, key, service or mark: it should not be where it is. */
import type { Finding, Subject } from '../../rules/judge/finding.ts';
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

/** The worst finding about a subject, without advice and waived findings, which flag nothing. */
function findingAt(
  report: Report,
  site: SiteReport,
  { phase, journey }: Where,
  types: readonly Subject['type'][],
  matches: (finding: Finding) => boolean,
): Finding | undefined {
  const about = findingsOf(report, site.id).filter(
    (finding) =>
      finding.kind !== 'notice' &&
      types.includes(finding.subject.type) &&
      isActive(finding) &&
      matches(finding),
  );
  const here = about.find(({ occurrences }) =>
    occurrences.some(
      (occurrence) => occurrence.phase === phase && (journey === undefined || occurrence.journey === journey),
    ),
  );
  // What came before the choice and goes on after a refusal is one finding, and no less wrong for that.
  return here ?? (goesOn.has(phase) ? about.find(({ rule }) => rule.startsWith('pre-consent-')) : undefined);
}

const goesOn = new Set(['after-reject', 'after-withdrawal']);

const hostFits = (finding: Finding, host: string): boolean =>
  finding.subject.host === undefined || finding.subject.host.replace(/^\./, '') === host;

/** The finding about a cookie in a phase. */
export const findingOfCookie = (
  report: Report,
  site: SiteReport,
  where: Where,
  { name, domain }: { name: string; domain: string },
): Finding | undefined =>
  findingAt(
    report,
    site,
    where,
    ['cookie'],
    (finding) => finding.subject.name === name && hostFits(finding, domain),
  );

/** The finding about a storage key in a phase. */
export const findingOfStorage = (
  report: Report,
  site: SiteReport,
  where: Where,
  key: string,
): Finding | undefined => findingAt(report, site, where, ['storage'], ({ subject }) => subject.name === key);

/** The finding about a recipient in a phase. */
export const findingOfService = (
  report: Report,
  site: SiteReport,
  where: Where,
  name: string,
): Finding | undefined =>
  findingAt(
    report,
    site,
    where,
    ['request', 'host'],
    ({ subject, service }) => subject.name === name || service === name,
  );

/** The finding about a mark of the timeline. */
export function findingOfMark(
  report: Report,
  site: SiteReport,
  journey: string,
  mark: TimelineMark,
): Finding | undefined {
  const where = { phase: mark.phase, journey };
  if (mark.type === 'cookie')
    return findingOfCookie(report, site, where, { name: mark.name, domain: mark.host });
  return mark.type === 'storage'
    ? findingOfStorage(report, site, where, mark.name)
    : findingOfService(report, site, where, mark.name);
}
