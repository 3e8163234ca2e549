/** Compares two runs, whose reports may be too large to be read as a whole: those site by site. */
import { assembleReport } from '../../../reports/document/assemble.ts';
import { lightFinding, lightSite } from '../../../reports/document/light.ts';
import type { ReportFinding } from '../../../reports/document/schema/finding.ts';
import type { Report } from '../../../reports/document/schema/run.ts';
import { readReport } from '../read-report.ts';
import { isLarge, openSliced } from './sliced-report.ts';

interface Compared {
  /** The later run, with what became of each finding. */
  report: Report;
  baseline: Pick<Report, 'run'> & { findings: Array<Pick<ReportFinding, 'fingerprint' | 'waiver'>> };
}

/**
 * `from`: bytes from which on a report is read site by site.
 * @throws UsageError when there is no report that this version can read
 */
export async function compareRuns(earlier: string, later: string, from?: number): Promise<Compared> {
  if ((await isLarge(earlier, from)) || (await isLarge(later, from))) return compareLarge(earlier, later);
  const [baseline, current] = [await readReport(earlier), await readReport(later)];
  return { baseline, report: compared(current, baseline) };
}

function compared({ run, sites, findings, rules }: Report, baseline: Report): Report {
  const ruleList = Object.entries(rules).map(([id, words]) => ({ id, ...words }));
  return assembleReport({ run, sites, findings, rules: ruleList, baseline });
}

/** No comparison says the sentence of a finding. */
function briefFinding(finding: ReportFinding): ReportFinding {
  const { headline: _headline, ...brief } = lightFinding(finding);
  return brief;
}

/** A finding is of one site, so that each site is compared by itself. */
async function compareLarge(earlier: string, later: string): Promise<Compared> {
  const [before, now] = [await openSliced(earlier), await openSliced(later)];
  try {
    const whole = compared(now.head, { ...before.head, earlier: [] });
    const baseline: Compared['baseline'] = { run: before.head.run, findings: [] };
    for (const id of new Set([...now.sites, ...before.sites])) {
      const old = await before.slice(id);
      const slice = await now.slice(id);
      const { sites, findings, earlier: gone, summary } = compared(slice, old);
      whole.sites.push(...sites.map(lightSite));
      whole.findings.push(...findings.map(briefFinding));
      whole.earlier.push(...gone);
      whole.summary.fixed.push(...summary.fixed);
      baseline.findings.push(...old.findings.map(({ fingerprint, waiver }) => ({ fingerprint, waiver })));
    }
    return { report: whole, baseline };
  } finally {
    await before.close();
    await now.close();
  }
}
