/**
 * Writes the report of a run with any number of sites, a site at a time: each is assembled as a report of its own, and what
 * concerns all of them is added up. Memory holds a few lines of each finding, to put the worst first.
 */
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../../../reports/document/schema/run.ts';
import { jsonLine } from '../../../rules/json-text.ts';
import { severities, type Finding } from '../../../rules/judge/finding.ts';
import { UsageError, reasonOf } from '../../errors.ts';
import type { RunDirectory } from '../../run/run-directory.ts';
import { ReportSum, type LargeReport } from './report-sum.ts';

/** Writes `report.json`; gives back the document without its sites and findings. @throws UsageError when the disk refuses */
export async function writeLargeReport(directory: RunDirectory, large: LargeReport): Promise<Report> {
  const drafts = { sites: directory.path('.sites.part'), findings: directory.path('.findings.part') };
  const sum = new ReportSum(large);
  try {
    const keys = await writeDrafts(drafts, large, sum);
    const head = sum.head();
    await writeDocument(directory.path('report.json'), head, drafts, keys);
    return head;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `${join(directory.shown, 'report.json')}: cannot be written (${reasonOf(error)})`,
      'make room, remove that folder, and assemble the run once more',
      { cause: error },
    );
  } finally {
    for (const draft of Object.values(drafts)) await rm(draft, { force: true });
  }
}

/** What decides the place of a finding, and where its text is. */
interface Key {
  severity: number;
  reach: number;
  name: string;
  start: number;
  bytes: number;
}

const byWorst = (a: Key, b: Key): number =>
  a.severity - b.severity || b.reach - a.reach || a.name.localeCompare(b.name, 'en');

async function writeDrafts(
  drafts: { sites: string; findings: string },
  large: LargeReport,
  sum: ReportSum,
): Promise<Key[]> {
  const keys: Key[] = [];
  const [sites, findings] = [await open(drafts.sites, 'w'), await open(drafts.findings, 'w')];
  let at = 0;
  try {
    for await (const { report, findings: own } of large.parts) {
      const slice = await sum.add(report, own);
      await sites.write(`${sum.sites === 1 ? '' : ',\n'}${jsonLine(report)}`);
      const lines = slice.findings.map((finding) => jsonLine(finding));
      for (const [index, finding] of slice.findings.entries()) {
        const bytes = Buffer.byteLength(lines[index] ?? '');
        keys.push({ ...keyOf(finding), start: at, bytes });
        at += bytes;
      }
      await findings.write(lines.join(''));
    }
    await sum.finish();
  } finally {
    await sites.close();
    await findings.close();
  }
  return keys.toSorted(byWorst);
}

const keyOf = ({ severity, occurrences, site, rule, subject }: Finding) => ({
  severity: severities.indexOf(severity),
  reach: occurrences.length,
  name: `${site} ${rule} ${subject.name}`,
});

async function writeDocument(
  path: string,
  head: Report,
  drafts: { sites: string; findings: string },
  keys: readonly Key[],
): Promise<void> {
  const unfinished = `${path}.part`;
  const file = await open(unfinished, 'wx');
  try {
    let first = true;
    for (const [key, value] of Object.entries(head)) {
      await file.write(`${first ? '{' : ','}\n${JSON.stringify(key)}: `);
      first = false;
      if (key === 'sites') await copyInto(file, drafts.sites);
      else if (key === 'findings') await copyFindings(file, drafts.findings, keys);
      else await file.write(jsonLine(value));
    }
    await file.write('\n}\n');
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
}

async function copyInto(file: FileHandle, draft: string): Promise<void> {
  const from = await open(draft);
  await file.write('[\n');
  for await (const chunk of from.createReadStream({ encoding: 'utf8' })) await file.write(String(chunk));
  await file.write('\n]');
}

async function copyFindings(file: FileHandle, draft: string, keys: readonly Key[]): Promise<void> {
  const from = await open(draft);
  try {
    await file.write('[');
    for (const [index, { start, bytes }] of keys.entries()) {
      const { buffer } = await from.read(Buffer.alloc(bytes), 0, bytes, start);
      await file.write(`${index === 0 ? '\n' : ',\n'}${buffer.toString('utf8')}`);
    }
    await file.write('\n]');
  } finally {
    await from.close();
  }
}
