/** Which findings a row of an inventory or a mark of a timeline is about, by fingerprint. */
import { hostOf } from '../../../rules/address.ts';
import type { Finding } from '../../../rules/judge/finding.ts';
import { normaliseName } from '../../../rules/judge/fingerprint.ts';
import type { Report } from '../schema/run.ts';
import type { SiteReport } from '../schema/site.ts';

type Linked = Pick<SiteReport, 'cookies' | 'storage' | 'services' | 'timeline'>;

/** Rows and marks with the fingerprints of their findings, worst first as the findings are. What has them keeps them. */
export function linkFindings<S extends Linked>(site: S, findings: readonly Finding[]): S {
  const about = linksTo(findings);
  return {
    ...site,
    cookies: site.cookies.map((row) => ({ findings: about.cookie(row.name, row.domain), ...row })),
    storage: site.storage.map((row) => ({ findings: about.storage(row.key, hostOf(row.origin)), ...row })),
    services: site.services.map((row) => ({ findings: about.request(row.name), ...row })),
    timeline: site.timeline.map((timeline) => ({
      ...timeline,
      marks: timeline.marks.map((mark) => ({ findings: about[mark.type](mark.name, mark.host), ...mark })),
    })),
  };
}

/** A report of an earlier version names no findings in its rows. */
export function withLinkedFindings(report: Report): Report {
  const bySite = Map.groupBy(report.findings, ({ site }) => site);
  return { ...report, sites: report.sites.map((site) => linkFindings(site, bySite.get(site.id) ?? [])) };
}

function linksTo(findings: readonly Finding[]) {
  const ofType = (...types: Array<Finding['subject']['type']>): Finding[] =>
    findings.filter(({ subject }) => types.includes(subject.type));
  // Names that differ in digits only are one subject: the finding has one of them.
  const named = (type: Finding['subject']['type']) => {
    const byName = Map.groupBy(ofType(type), ({ subject }) => normaliseName(subject.name));
    return (name: string, host: string): string[] =>
      idsOf((byName.get(normaliseName(name)) ?? []).filter((finding) => isAt(finding, host)));
  };
  const requests = ofType('request', 'host');
  return {
    cookie: named('cookie'),
    storage: named('storage'),
    request: (name: string) =>
      idsOf(requests.filter(({ subject, service }) => subject.name === name || service === name)),
  };
}

const idsOf = (found: readonly Finding[]): string[] => found.map((each) => each.fingerprint);
const isAt = ({ subject }: Finding, host: string): boolean =>
  subject.host === undefined || subject.host.replace(/^\./, '') === host.replace(/^\./, '');
