/** The run directory: where it is, what may be written there, and how evidence is read back. */
import { constants, createReadStream } from 'node:fs';
import { access, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { observationSchema, type JourneyEvidence, type Observation, type SiteEvidence } from '../../rules/evidence.ts';
import { withTold } from '../../watch/banner/told.ts';
import { UsageError, reasonOf } from '../errors.ts';

export class RunDirectory {
  /** Absolute path. */
  readonly folder: string;
  /** The folder as the user would name it. */
  readonly shown: string;

  private constructor(shown: string) {
    this.shown = shown;
    this.folder = resolve(shown);
  }

  /** Makes a run directory. Nothing that exists is ever overwritten. Throws UsageError when it cannot. */
  static async create(out: string | undefined, startedAt: Date): Promise<RunDirectory> {
    const store = new RunDirectory(out ?? join('runs', startedAt.toISOString().replace(/\.\d+Z$/, 'Z').replaceAll(':', '')));
    await refuseUnlessFree(store);
    try {
      await mkdir(join(store.folder, 'sites'), { recursive: true });
      await access(store.folder, constants.W_OK);
    } catch (error) {
      throw new UsageError(`${store.shown}: cannot be written (${reasonOf(error)})`, 'name a folder that you may write to with --out DIR', { cause: error });
    }
    return store;
  }

  /** Opens an earlier run. Throws UsageError when there is none. */
  static async open(path: string): Promise<RunDirectory> {
    const store = new RunDirectory(path);
    const report = await stat(join(store.folder, 'sites')).catch(() => null);
    if (!report?.isDirectory()) throw new UsageError(`${path}: is not a run directory`, 'name the folder that a crawl wrote, e.g. runs/2026-11-23T020000Z');
    return store;
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  /** Relative to the run directory, with forward slashes: as reports name it. */
  static journeyFolder(site: string, journey: string): string {
    return `sites/${site}/${journey.replace(/[^a-z0-9-]+/gi, '-')}`;
  }

  /** Reads one site's evidence back, checking every line. A line that is not evidence is an error, not a gap. */
  async readSite(site: string): Promise<SiteEvidence> {
    const folder = this.path('sites', site);
    const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted();
    const journeys: JourneyEvidence[] = [];
    for (const name of names) {
      const observations = await readEvidence(join(folder, name, 'evidence.ndjson'));
      const start = observations.find((observation) => observation.kind === 'journey-start');
      journeys.push({ journey: start?.choice ?? name, observations });
    }
    const order = ['none', 'accept', 'reject', 'withdraw'];
    journeys.sort((a, b) => (order.indexOf(a.journey) + 9) % 9 - (order.indexOf(b.journey) + 9) % 9);
    return { site, probe: await readEvidence(join(folder, 'probe.ndjson')), journeys };
  }
}

async function refuseUnlessFree(store: RunDirectory): Promise<void> {
  const existing = await stat(store.folder).catch(() => null);
  if (existing && !existing.isDirectory()) throw new UsageError(`${store.shown}: is a file, not a folder`, 'name a new folder with --out DIR');
  if (existing && (await readdir(store.folder)).length > 0) throw new UsageError(`${store.shown}: is not empty, and a run is never overwritten`, 'name a new folder with --out DIR');
  const parent = await stat(dirname(store.folder)).catch(() => null);
  if (parent && !parent.isDirectory()) throw new UsageError(`${dirname(store.shown)}: is a file, not a folder`, 'name a new folder with --out DIR');
}

/** All observations of one evidence file; an unfinished last line, as a crash leaves it, is passed over. */
export async function readEvidence(file: string): Promise<Observation[]> {
  const observations: Observation[] = [];
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  let number = 0;
  let broken: string | null = null;
  for await (const line of lines) {
    number += 1;
    if (broken !== null) throw new UsageError(broken, 'the file was changed or belongs to another version; crawl again');
    if (line === '') continue;
    const parsed = parseLine(line);
    if (parsed === null) broken = `${file}:${number}: is not an observation of this version`;
    else observations.push(parsed);
  }
  return observations;
}

function parseLine(line: string): Observation | null {
  try {
    const observation = observationSchema.safeParse(JSON.parse(line)).data;
    return observation ? withTold(observation) : null;
  } catch {
    return null;
  }
}
