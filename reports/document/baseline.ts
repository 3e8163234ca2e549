/**
 * What is new since a baseline. A finding that is gone counts as `fixed` only if the run looked for it again:
 * the old findings of a site that could not be checked are `unknown`.
 */
import type { Finding } from '../../rules/judge/finding.ts';
import type { EarlierFinding, ReportFinding } from './schema/finding.ts';
import type { Report } from './schema/run.ts';
import type { SiteReport } from './schema/site.ts';

export interface Comparison {
  findings: ReportFinding[];
  earlier: EarlierFinding[];
  /** Fingerprints of the findings that are fixed since the baseline. */
  fixed: string[];
}

/** A report remembers this many fixed findings, newest first, so that it does not grow for ever. */
const memory = 2000;

type Comparable = Pick<Report, 'sites'> & { run: Pick<Report['run'], 'id' | 'journeys'> };

/**
 * Gives each finding its status since the baseline, and each finding of the baseline that is gone its fate.
 */
export function compareWithBaseline(
  findings: readonly Finding[],
  current: Comparable,
  baseline: Report,
): Comparison {
  const known = new Map(baseline.findings.map((finding) => [finding.fingerprint, finding]));
  const before = new Map(baseline.earlier.map((entry) => [entry.fingerprint, entry]));
  const now = new Set(findings.map(({ fingerprint }) => fingerprint));

  const status = (fingerprint: string): Finding['status'] => {
    if (known.has(fingerprint)) return 'known';
    const entry = before.get(fingerprint);
    if (entry === undefined) return 'new';
    return entry.fate === 'unknown' ? 'known' : 'regressed';
  };

  /** A finding that returns starts anew; one that a run merely could not look for does not. */
  const firstSeen = (fingerprint: string): string => {
    const found = known.get(fingerprint);
    if (found) return found.firstSeen ?? baseline.run.id;
    const entry = before.get(fingerprint);
    return entry?.fate === 'unknown' ? (entry.firstSeen ?? baseline.run.id) : current.run.id;
  };

  const gone: EarlierFinding[] = [];
  for (const {
    fingerprint,
    rule,
    site,
    severity,
    kind,
    subject,
    firstSeen = baseline.run.id,
  } of baseline.findings) {
    if (now.has(fingerprint)) continue;
    gone.push({
      fingerprint,
      rule,
      site,
      severity,
      kind,
      subject,
      fate: fateOf({ rule, site }, current, baseline),
      firstSeen,
      since: current.run.id,
    });
  }
  const fixed = gone.filter(({ fate }) => fate === 'fixed').map(({ fingerprint }) => fingerprint);
  for (const entry of baseline.earlier) {
    if (now.has(entry.fingerprint)) continue;
    const fate = entry.fate === 'unknown' ? fateOf(entry, current, baseline) : entry.fate;
    if (fate === 'fixed' && entry.fate === 'unknown') fixed.push(entry.fingerprint);
    gone.push({ ...entry, fate, since: fate === entry.fate ? entry.since : current.run.id });
  }
  return {
    findings: findings.map((finding) => ({
      ...finding,
      status: status(finding.fingerprint),
      firstSeen: firstSeen(finding.fingerprint),
    })),
    earlier: gone.slice(0, memory),
    fixed,
  };
}

/**
 * What became of an earlier finding: fixed only if its rule judged the whole site again, in at least the
 * journeys of the baseline.
 */
function fateOf(
  finding: { rule: string; site: string },
  current: Comparable,
  baseline: Report,
): EarlierFinding['fate'] {
  const site = current.sites.find(({ id }) => id === finding.site);
  const asked = new Set(current.run.journeys);
  if (!site || baseline.run.journeys.some((journey) => !asked.has(journey))) return 'unknown';
  return fateByOutcome(site, finding.rule);
}

function fateByOutcome(site: SiteReport, rule: string): EarlierFinding['fate'] {
  const judged = site.rules.find(({ id }) => id === rule);
  if (judged?.outcome === 'pass') return 'fixed';
  if (judged?.outcome === 'not-applicable') return 'not-applicable';
  // The rule failed for other subjects: this finding is gone, unless something could not be seen.
  return judged?.outcome === 'fail' && judged.reason === null ? 'fixed' : 'unknown';
}
