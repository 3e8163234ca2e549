/** Evidence on disk: one observation a line, checked when it is read back. */
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  observationSchema,
  type JourneyEvidence,
  type Observation,
  type SiteEvidence,
} from '../../rules/evidence/index.ts';
import { UsageError } from '../errors.ts';

export const EVIDENCE_FILE = 'evidence.ndjson';
export const PROBE_FILE = 'probe.ndjson';

/** Journeys in the order in which they are made; any other comes after these. */
const order = ['none', 'accept', 'reject', 'withdraw'];
const rank = (journey: string): number => {
  const at = order.indexOf(journey);
  return at < 0 ? order.length : at;
};

/** Reads one site's evidence back. A line that is not evidence is an error, not a gap. */
export async function readSiteEvidence(folder: string, site: string): Promise<SiteEvidence> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const journeys: JourneyEvidence[] = [];
  for (const name of names.toSorted()) {
    const observations = await readEvidence(join(folder, name, EVIDENCE_FILE));
    const start = observations.find((observation) => observation.kind === 'journey-start');
    journeys.push({ journey: start?.choice ?? name, observations });
  }
  const probe = await readEvidence(join(folder, PROBE_FILE));
  return { site, probe, journeys: journeys.toSorted((a, b) => rank(a.journey) - rank(b.journey)) };
}

/** All observations of one evidence file; an unfinished last line, as a crash leaves it, is passed over. */
export async function readEvidence(file: string): Promise<Observation[]> {
  const observations: Observation[] = [];
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  let number = 0;
  let broken: string | null = null;
  for await (const line of lines) {
    number += 1;
    if (broken !== null) {
      throw new UsageError(broken, 'the file was changed or belongs to another version; crawl again');
    }
    if (line === '') continue;
    const parsed = parseLine(line);
    if (parsed === null) broken = `${file}:${number}: is not an observation of this version`;
    else observations.push(parsed);
  }
  return observations;
}

function parseLine(line: string): Observation | null {
  try {
    return observationSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
