/** Reads the report of a run that comes in, and refuses one that cannot be. */
import { join } from 'node:path';
import { openSliced, type SlicedReport } from '../../crawler/cli/large/sliced-report.ts';
import type { Verification } from '../../crawler/run/verify.ts';
import { UsageError } from '../../crawler/errors.ts';
import { DeskError } from '../model/requests.ts';

/** A report that stays on the disk, and was read once. */
export interface ReadReport {
  report: SlicedReport;
  /** Of all findings of each site. */
  fingerprints: ReadonlyMap<string, string[]>;
}

/**
 * What a program may send. The report of 5,000 sites has a hundred thousand pieces, and its longest, their last 30 nights, one
 * and a half million values.
 */
const bounds = { values: 4_000_000, pieces: 1_000_000 };

/** Reads it site by site: the report of thousands of sites is larger than the memory. @throws DeskError for one that cannot be */
export async function readReport(
  place: string,
  { manifest }: Pick<Verification, 'manifest'>,
  { sent }: { sent: boolean },
): Promise<ReadReport> {
  const refuse = (what: string, cause?: unknown): DeskError =>
    new DeskError('run-refused', `report.json: ${what}; crawl again`, 'report.json', { cause });
  const listed = new Set(manifest.files.map(({ path }) => path));
  if (!listed.has('report.json')) throw refuse('is not in the run');
  const file = join(place, 'report.json');
  let report: SlicedReport | null = null;
  try {
    report = await openSliced(file, sent ? bounds : undefined);
    refuseHead(report, manifest.run, refuse);
    const fingerprints = new Map<string, string[]>();
    for (const id of report.sites) {
      const { sites, findings } = await report.slice(id);
      fingerprints.set(
        id,
        findings.map(({ fingerprint }) => fingerprint),
      );
      for (const { evidence } of sites.flatMap(({ journeys }) => journeys))
        if (!listed.has(evidence))
          throw refuse(`names ${JSON.stringify(evidence.slice(0, 200))}, which the manifest does not`);
    }
    return { report, fingerprints };
  } catch (error) {
    await report?.close();
    if (!(error instanceof UsageError)) throw error;
    throw refuse(error.what.replace(`${file}: `, '').slice(0, 300), error);
  }
}

function refuseHead(
  { head: { run }, sites }: SlicedReport,
  expected: string,
  refuse: (what: string) => DeskError,
): void {
  if (run.id !== expected)
    throw refuse(`is of the run ${JSON.stringify(run.id.slice(0, 80))}, and the manifest of another`);
  for (const name of ['startedAt', 'endedAt'] as const)
    if (Number.isNaN(Date.parse(run[name])))
      throw refuse(`says ${JSON.stringify(run[name].slice(0, 40))} for run.${name}, which is no time`);
  const known = new Set<string>();
  for (const id of sites) {
    if (known.has(id)) throw refuse(`has the site ${JSON.stringify(id.slice(0, 80))} twice`);
    known.add(id);
  }
}
