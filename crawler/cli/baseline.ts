/** Finds the earlier runs that a run is compared with. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Report } from '../../reports/document/schema/run.ts';
import { UsageError } from '../errors.ts';
import { readReport } from './read-report.ts';

/**
 * The report that `--baseline` names. `latest` is the newest finished run in the folder of the new run
 * directory (`out`); null where that folder has none.
 * @throws UsageError when the named run has no report that can be read
 */
export async function readBaseline(
  option: string | undefined,
  out: string | undefined,
): Promise<Report | null> {
  if (option === undefined) return null;
  if (option !== 'latest') return readReport(option);
  const folder = out === undefined ? 'runs' : dirname(out);
  let newest: Report | null = null;
  for await (const { name, report } of storedRuns(folder)) {
    if (
      (out === undefined || name !== basename(out)) &&
      (newest === null || report.run.startedAt >= newest.run.startedAt)
    )
      newest = report;
  }
  return newest;
}

/** An earlier run with its report. */
export interface StoredRun {
  /** Name of the run's folder. */
  name: string;
  report: Report;
}

/** The runs in a folder, one at a time, in no order. A run that was cut off has no report and is left out. */
async function* storedRuns(folder: string): AsyncGenerator<StoredRun> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((each) => each.isDirectory())) {
    const report = await readReport(join(folder, entry.name)).catch((error: unknown) => {
      if (error instanceof UsageError) return null;
      throw error;
    });
    if (report) yield { name: entry.name, report };
  }
}

/**
 * The runs in a folder that have a report, the oldest first. Reading a year of nights of seven sites takes
 * some seconds, so there is no index.
 */
export async function reportsIn(folder: string): Promise<StoredRun[]> {
  const runs: StoredRun[] = [];
  for await (const run of storedRuns(folder)) runs.push(run);
  return runs.toSorted((a, b) => a.report.run.startedAt.localeCompare(b.report.run.startedAt));
}
