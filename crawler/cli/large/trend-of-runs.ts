/** The trend over a folder of runs, whose reports may be too large to be read as a whole: those site by site. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { joinTrends, trendOf, type Trend } from '../../../reports/runs/trend.ts';
import { UsageError } from '../../errors.ts';
import { reportsIn } from '../baseline.ts';
import { isLarge, openSliced, type SlicedReport } from './sliced-report.ts';

/** Null where no run of the folder has a report. `from`: bytes from which on a report is read site by site. */
export async function trendIn(folder: string, from?: number): Promise<Trend | null> {
  const entries = await readdir(folder, { withFileTypes: true });
  const runs = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  const large = await Promise.all(runs.map((run) => isLarge(run, from)));
  if (!large.some(Boolean)) {
    const reports = await reportsIn(folder);
    return reports.length === 0 ? null : trendOf(reports.map(({ report }) => report));
  }
  const nights: SlicedReport[] = [];
  try {
    for (const run of runs) {
      const night = await openSliced(run).catch((error: unknown) => {
        // A run that was cut off has no report.
        if (error instanceof UsageError) return null;
        throw error;
      });
      if (night !== null) nights.push(night);
    }
    return await trendOfNights(
      nights.toSorted((a, b) => a.head.run.startedAt.localeCompare(b.head.run.startedAt)),
    );
  } finally {
    for (const night of nights) await night.close();
  }
}

async function trendOfNights(nights: readonly SlicedReport[]): Promise<Trend> {
  const trends: Trend[] = [];
  for (const id of new Set(nights.flatMap(({ sites }) => sites))) {
    const reports = [];
    for (const night of nights) reports.push(await night.slice(id));
    trends.push(trendOf(reports));
  }
  return joinTrends(trends);
}
