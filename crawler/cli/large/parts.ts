/** Runs of single sites that are put together as one: found, verified, and whether they belong together. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../../../reports/document/schema/run.ts';
import { UsageError } from '../../errors.ts';
import { verifyRun } from '../../run/verify.ts';
import { openSliced, type SlicedReport } from './sliced-report.ts';

/** A run that becomes a part of another. */
export interface Part {
  folder: string;
  /** Ids of its sites. */
  sites: readonly string[];
  run: Report['run'];
}

/** The texts of the rules are the same in all, and of thousands of parts they would fill the memory. */
export interface Parts {
  parts: Part[];
  rules: Report['rules'];
}

/**
 * The parts in these folders: each is a run directory, or a folder of run directories.
 * `mayBeNone`: there may be none, since no site could be crawled.
 * @throws UsageError when one was changed, a site is in two, or they were not made alike
 */
export async function openParts(named: readonly string[], mayBeNone: boolean): Promise<Parts> {
  const parts: Part[] = [];
  let texts: Report['rules'] = {};
  const known = new Map<string, string>();
  for (const folder of await runsIn(named, mayBeNone)) {
    await refuseChanged(folder);
    const report = await openSliced(folder);
    const { run, rules } = report.head;
    await report.close();
    for (const site of report.sites) {
      const other = known.get(site);
      if (other !== undefined)
        throw new UsageError(
          `the site \`${site}\` is in ${other} and in ${folder}`,
          'name one of them: a site is in a run once',
        );
      known.set(site, folder);
    }
    const [first] = parts;
    if (first === undefined) texts = rules;
    else refuseUnlike(first, { folder, run });
    parts.push({ folder, sites: report.sites, run });
  }
  return { parts, rules: texts };
}

/** Opens the report of a part again. */
export const reportOfPart = ({ folder }: Part): Promise<SlicedReport> => openSliced(folder);

async function runsIn(named: readonly string[], mayBeNone: boolean): Promise<string[]> {
  const found: string[] = [];
  for (const folder of named) {
    if (await isRun(folder)) {
      found.push(folder);
      continue;
    }
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
      if (entry.isDirectory() && (await isRun(join(folder, entry.name))))
        found.push(join(folder, entry.name));
    if (found.length === 0 && !mayBeNone)
      throw new UsageError(
        `${folder}: is no run, and holds none`,
        'name run directories, or a folder that holds them',
      );
  }
  return found;
}

const isRun = (folder: string): Promise<boolean> =>
  stat(join(folder, 'report.json')).then(
    (entry) => entry.isFile(),
    () => false,
  );

async function refuseChanged(folder: string): Promise<void> {
  const { changed, missing, added } = await verifyRun(folder, folder);
  const [path] = [...changed, ...missing, ...added];
  if (path !== undefined)
    throw new UsageError(
      `${folder}: ${JSON.stringify(path.slice(0, 200))} is not as its manifest says`,
      'name the run as the crawl wrote it: `cookiewacht verify` lists what was changed',
    );
}

/** What all parts have in common, and its name in a message. */
const alike: ReadonlyArray<[string, (run: Report['run']) => string]> = [
  ['versions of Cookiewacht', ({ tool }) => tool],
  ['policies', ({ policy }) => policy.hash],
  ['journeys', ({ journeys }) => journeys.join()],
  ['devices', ({ devices }) => devices.join()],
  ['engines', ({ engine }) => engine ?? 'none'],
  ['signals', ({ signal }) => signal ?? 'none'],
];

function refuseUnlike(first: Pick<Part, 'folder' | 'run'>, other: Pick<Part, 'folder' | 'run'>): void {
  for (const [what, of] of alike)
    if (of(first.run) !== of(other.run))
      throw new UsageError(
        `${first.folder} and ${other.folder} were made with different ${what}`,
        'put runs together that were made alike: crawl one of them again',
      );
}
