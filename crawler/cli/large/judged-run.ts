/** What the exit code of a run depends on, of a report of any size: no pass for a run that is too large to be shown. */
import { lightFinding } from '../../../reports/document/light.ts';
import type { Judged } from '../exit-code.ts';
import { readReport } from '../read-report.ts';
import { isLarge, openSliced } from './sliced-report.ts';

/**
 * `from`: bytes from which on the report is read site by site.
 * @throws UsageError when there is no report that this version can read
 */
export async function judgedRun(folder: string, from?: number): Promise<Pick<Judged, 'findings' | 'sites'>> {
  if (!(await isLarge(folder, from))) return readReport(folder);
  const report = await openSliced(folder);
  try {
    const findings: Array<Judged['findings'][number]> = [];
    const sites: Array<Judged['sites'][number]> = [];
    for (const id of report.sites) {
      const slice = await report.slice(id);
      findings.push(...slice.findings.map(lightFinding));
      sites.push(...slice.sites.map(({ verdict, unchecked }) => ({ verdict, unchecked })));
    }
    return { findings, sites };
  } finally {
    await report.close();
  }
}
