/** Which earlier run a run is compared with. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Report } from '../../reports/report.ts';
import { UsageError } from '../errors.ts';
import { readReport } from './read-report.ts';

/** `--baseline RUN`, or `--baseline latest`: the newest finished run in the folder that the run directory is made in. */
export async function readBaseline(option: string | undefined, out: string | undefined): Promise<Report | null> {
  if (option === undefined) return null;
  if (option !== 'latest') return readReport(option);
  const folder = out === undefined ? 'runs' : dirname(out);
  const runs = await reportsIn(folder);
  return runs.filter(({ name }) => out === undefined || name !== basename(out)).at(-1)?.report ?? null;
}

export interface StoredRun {
  /** Name of the run's folder. */
  name: string;
  report: Report;
}

/** Every run in a folder whose report can be read, in the order of time. A run that was cut off has none, and is left out. */
export async function reportsIn(folder: string): Promise<StoredRun[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const runs: StoredRun[] = [];
  for (const entry of entries.filter((each) => each.isDirectory())) {
    const report = await readReport(join(folder, entry.name)).catch((error: unknown) => {
      if (error instanceof UsageError) return null;
      throw error;
    });
    if (report) runs.push({ name: entry.name, report });
  }
  return runs.toSorted((a, b) => a.report.run.startedAt.localeCompare(b.report.run.startedAt));
}
