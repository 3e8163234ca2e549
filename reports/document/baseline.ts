/**
 * What is new since a baseline. A finding that is gone counts as `fixed` only if the run looked for it again,
 * where it was: the old findings of a site or a page that could not be checked are `unknown`.
 */
import type { Finding } from '../../rules/judge/finding.ts';
import { isActive } from '../../rules/judge/verdict.ts';
import type { EarlierFinding, ReportFinding } from './schema/finding.ts';
import type { Report } from './schema/run.ts';
import type { SiteReport } from './schema/site.ts';
import { allPagesSeen } from './site/seen-whole.ts';

export interface Comparison {
  findings: ReportFinding[];
  earlier: EarlierFinding[];
  /** Fingerprints of the findings that are fixed since the baseline. */
  fixed: string[];
}

/** A report remembers this many fixed findings, newest first, so that it does not grow for ever. */
const memory = 2000;
/** And so many pages of each. */
const pagesKept = 40;

type Comparable = Pick<Report, 'sites'> & { run: Pick<Report['run'], 'id' | 'journeys' | 'devices'> };

/**
 * Gives each finding its status since the baseline, and each finding of the baseline that is gone its fate.
 */
export function compareWithBaseline(
  findings: readonly Finding[],
  current: Comparable,
  baseline: Report,
): Comparison {
  const now = new Set(findings.map(({ fingerprint }) => fingerprint));
  const gone: EarlierFinding[] = baseline.findings
    .filter(({ fingerprint }) => !now.has(fingerprint))
    .map((finding) => {
      const entry = entryOf(finding, baseline);
      return { ...entry, fate: fateOf(entry, current, baseline.run), since: current.run.id };
    });
  const fixed = gone.filter(({ fate }) => fate === 'fixed').map(({ fingerprint }) => fingerprint);
  for (const entry of baseline.earlier) {
    if (now.has(entry.fingerprint)) continue;
    const fate = isOpen(entry) ? fateOf(entry, current, baseline.run) : entry.fate;
    if (fate === 'fixed' && isOpen(entry)) fixed.push(entry.fingerprint);
    gone.push({ ...entry, fate, since: fate === entry.fate ? entry.since : current.run.id });
  }
  const past = pastOf(baseline);
  return {
    findings: findings.map((finding) => ({ ...finding, ...standOf(finding, past, current.run.id) })),
    earlier: gone.slice(0, memory),
    fixed,
  };
}

/** Nobody saw that it is gone. */
const isOpen = ({ fate }: Pick<EarlierFinding, 'fate'>): boolean =>
  fate === 'unknown' || fate === 'told-elsewhere';

/** What a baseline knows of a finding. */
interface Past {
  firstSeen: string;
  /** Whether it was there, as far as anybody knows. */
  there: boolean;
  /** The waiver that held. */
  waiver: EarlierFinding['waiver'];
}

function pastOf(baseline: Report): (fingerprint: string) => Past | undefined {
  const { id } = baseline.run;
  const told = baseline.sites.flatMap(({ rules }) => rules.flatMap((rule) => rule.told ?? []));
  const known = new Map<string, Past>([
    ...told.map((fingerprint): [string, Past] => [
      fingerprint,
      { firstSeen: id, there: true, waiver: undefined },
    ]),
    ...baseline.earlier.map((entry): [string, Past] => [
      entry.fingerprint,
      { firstSeen: entry.firstSeen ?? id, there: isOpen(entry), waiver: entry.waiver },
    ]),
    ...baseline.findings.map((finding): [string, Past] => [
      finding.fingerprint,
      { firstSeen: finding.firstSeen ?? id, there: true, waiver: waiverThatHeld(finding) },
    ]),
  ]);
  return (fingerprint) => known.get(fingerprint);
}

/**
 * The status of a finding that is there now. One that returns starts anew; one that a run merely could not look for
 * does not. What a waiver let stay counts as new when that waiver holds no longer.
 */
function standOf(
  finding: Finding,
  past: (fingerprint: string) => Past | undefined,
  run: string,
): Pick<ReportFinding, 'status' | 'firstSeen' | 'lapsed'> {
  const before = past(finding.fingerprint);
  if (before === undefined) return { status: 'new', firstSeen: run };
  if (!before.there) return { status: 'regressed', firstSeen: run };
  const { firstSeen, waiver } = before;
  if (waiver === undefined || !isActive(finding)) return { status: 'known', firstSeen };
  return { status: 'new', firstSeen, lapsed: waiver };
}

function waiverThatHeld(finding: Finding): EarlierFinding['waiver'] {
  if (finding.waiver === null || isActive(finding)) return undefined;
  const { reason, by, until } = finding.waiver;
  return { reason, by, until };
}

function entryOf(finding: ReportFinding, report: Report): Omit<EarlierFinding, 'fate' | 'since'> {
  const { fingerprint, rule, site, severity, kind, subject, firstSeen = report.run.id } = finding;
  const waiver = waiverThatHeld(finding);
  return {
    fingerprint,
    rule,
    site,
    severity,
    kind,
    subject,
    firstSeen,
    pages: pagesThatShow(finding, report),
    ...(waiver === undefined ? {} : { waiver }),
  };
}

/** The visited pages that showed a finding: who looks for it again must visit these. */
export function pagesThatShow(
  { site, occurrences }: Pick<ReportFinding, 'site' | 'occurrences'>,
  { sites }: Pick<Report, 'sites'>,
): string[] {
  const visited = pagesOf(sites.find(({ id }) => id === site));
  const pages = [...new Set(occurrences.map(({ page }) => page))].filter((page) => visited.has(page));
  return pages.slice(0, pagesKept);
}

/** The addresses that were visited, under both of their names. */
const pagesOf = (site: SiteReport | undefined): ReadonlySet<string> =>
  new Set(
    (site?.journeys ?? []).flatMap(({ pages }) =>
      pages.flatMap(({ url, finalUrl, outcome }) =>
        outcome === 'loaded' || outcome === 'no-page' ? [url, finalUrl] : [],
      ),
    ),
  );

/**
 * What became of an earlier finding: fixed only if its rule judged its pages or the whole site again, in at least
 * the journeys and devices of the run that showed it (`before`).
 */
export function fateOf(
  {
    fingerprint,
    rule,
    site: id,
    pages = [],
  }: Pick<EarlierFinding, 'fingerprint' | 'rule' | 'site' | 'pages'>,
  current: Comparable,
  before: Pick<Report['run'], 'journeys' | 'devices'>,
): EarlierFinding['fate'] {
  const site = current.sites.find((one) => one.id === id);
  const judged = site?.rules.find((one) => one.id === rule);
  if (!site || !judged) return 'unknown';
  if (judged.told?.includes(fingerprint)) return 'told-elsewhere';
  const asked = new Set(current.run.journeys);
  if (before.journeys.some((journey) => !asked.has(journey))) return 'unknown';
  if (before.devices.some((device) => !current.run.devices.includes(device))) return 'unknown';
  const visited = pagesOf(site);
  if (!allPagesSeen(site) && !pages.every((page) => visited.has(page))) return 'unknown';
  if (judged.outcome === 'not-applicable') return 'not-applicable';
  // The rule failed for other subjects: this finding is gone, unless something could not be seen.
  const gone = judged.outcome === 'pass' || (judged.outcome !== 'inconclusive' && judged.reason === null);
  return gone ? 'fixed' : 'unknown';
}
