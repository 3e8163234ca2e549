/** The run directory: its location, and the paths of the files in it. */
import { constants } from 'node:fs';
import { access, mkdir, readdir, rename, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { runIdOf } from '../../rules/evidence/run-id.ts';
import type { SiteEvidence } from '../../rules/evidence/index.ts';
import { UsageError, reasonOf } from '../errors.ts';
import { EVIDENCE_FILE, PROBE_FILE, readSiteEvidence } from './evidence-files.ts';

/** The folder of one run. */
export class RunDirectory {
  /** Absolute path. */
  readonly folder: string;
  /** The folder as the user named it, for messages. */
  readonly shown: string;

  private constructor(shown: string) {
    this.shown = shown;
    this.folder = resolve(shown);
  }

  /**
   * Makes a run directory: `out`, or `runs/` and the run's id. Existing files are never overwritten.
   * @throws UsageError when the folder is not empty or cannot be written
   */
  static async create(out: string | undefined, startedAt: Date): Promise<RunDirectory> {
    const directory = new RunDirectory(out ?? (await freeName(join('runs', runIdOf(startedAt)))));
    await refuseUnlessFree(directory);
    try {
      await mkdir(join(directory.folder, 'sites'), { recursive: true });
      await access(directory.folder, constants.W_OK);
    } catch (error) {
      const what = `${directory.shown}: cannot be written (${reasonOf(error)})`;
      throw new UsageError(what, 'name a folder that you may write to with --out DIR', { cause: error });
    }
    return directory;
  }

  /** For a run that is written later. @throws UsageError when there is something else in that place */
  static refuseTaken(out: string): Promise<void> {
    return refuseUnlessFree(new RunDirectory(out));
  }

  /**
   * Opens an earlier run by its folder or its report.json.
   * @throws UsageError when it is no run directory
   */
  static async open(path: string): Promise<RunDirectory> {
    const directory = new RunDirectory(path.replace(/[\\/]report\.json$/, ''));
    const sites = await stat(join(directory.folder, 'sites')).catch(() => null);
    if (sites?.isDirectory()) return directory;
    const advice = 'name the folder that a crawl wrote, e.g. runs/2026-11-23T020000Z';
    throw new UsageError(`${directory.shown}: is not a run directory`, advice);
  }

  /** Path of a journey's evidence in reports: relative to the run directory, with forward slashes. */
  static evidencePath(site: string, journey: string): string {
    return `sites/${site}/${folderName(journey)}/${EVIDENCE_FILE}`;
  }

  /** Absolute path of something in the run directory. */
  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  /** Absolute path of a site's folder. */
  siteFolder(site: string): string {
    return this.path('sites', site);
  }

  /** Absolute path of a journey's folder. */
  journeyFolder(site: string, journey: string): string {
    return join(this.siteFolder(site), folderName(journey));
  }

  /** Absolute path of the evidence of a site's probe. */
  probeFile(site: string): string {
    return join(this.siteFolder(site), PROBE_FILE);
  }

  /**
   * Moves the evidence of a site to `set-aside/`, where no rule reads it.
   * @throws the file system's error
   */
  async setAside(site: string): Promise<void> {
    await mkdir(this.path('set-aside'), { recursive: true });
    await rename(this.siteFolder(site), this.path('set-aside', site));
  }

  /** @throws UsageError when the evidence cannot be read by this version */
  readSite(site: string): Promise<SiteEvidence> {
    return readSiteEvidence(this.siteFolder(site), site);
  }
}

const folderName = (journey: string): string => journey.replace(/[^a-z0-9-]+/gi, '-');

/** Two crawls may begin in one second. Whoever makes the folder has it. */
async function freeName(wanted: string): Promise<string> {
  await mkdir(dirname(wanted), { recursive: true }).catch(() => undefined);
  for (let number = 1; number <= 100; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    const code = await mkdir(name).then(
      () => '',
      (error: NodeJS.ErrnoException) => error.code ?? '',
    );
    // Any other problem is told where the folder is used.
    if (code !== 'EEXIST') return name;
  }
  return wanted;
}

async function refuseUnlessFree({ folder, shown }: RunDirectory): Promise<void> {
  const advice = 'name a new folder with --out DIR';
  const existing = await stat(folder).catch(() => null);
  if (existing && !existing.isDirectory()) throw new UsageError(`${shown}: is a file, not a folder`, advice);
  if (existing && (await readdir(folder)).length > 0) {
    throw new UsageError(`${shown}: is not empty, and Cookiewacht never overwrites a run`, advice);
  }
  const parent = await stat(dirname(folder)).catch(() => null);
  if (parent && !parent.isDirectory()) {
    throw new UsageError(`${dirname(shown)}: is a file, not a folder`, advice);
  }
}
