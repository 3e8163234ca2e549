/** Crawls into a run directory that is kept: evidence, policy, reports and manifest. Prints nothing. */
import type { Report } from '../../reports/document/schema/run.ts';
import { RunDirectory } from '../run/run-directory.ts';
import type { Run } from '../run/run.ts';
import { crawlForReport } from './crawl-report.ts';
import type { CrawlRequest } from './crawl-request.ts';
import { writeReports } from './output.ts';
import { sealOf, writePolicy, writeRunManifest } from './run-files.ts';

/**
 * The run directory with the policy in it, before the first visit.
 * @throws UsageError when `out` exists
 */
export async function openRun(
  out: string | undefined,
  { loaded }: Pick<CrawlRequest, 'loaded'>,
  startedAt: Date,
): Promise<RunDirectory> {
  const directory = await RunDirectory.create(out, startedAt);
  await writePolicy(directory, loaded);
  return directory;
}

/** Crawls and judges, and writes the reports and the manifest into the directory of the run. */
export async function crawlAndKeep(run: Run, request: CrawlRequest, startedAt: Date): Promise<Report> {
  const { directory } = run;
  const { loaded, formats, language, junitInconclusive, signWith } = request;
  const unsealed = await crawlForReport(run, request, startedAt);
  const seal = await sealOf(directory, signWith);
  const report: Report = { ...unsealed, run: { ...unsealed.run, seal } };
  await writeReports(directory, report, formats, { language, junitInconclusive });
  const { endedAt } = report.run;
  await writeRunManifest(directory, { report, loaded, startedAt: report.run.startedAt, endedAt, signWith });
  return report;
}
