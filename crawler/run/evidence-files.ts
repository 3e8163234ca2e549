/** Reads evidence files: one observation on each line, validated by its schema. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import {
  EVIDENCE_VERSION,
  observationSchema,
  type JourneyEvidence,
  type Observation,
  type SiteEvidence,
} from '../../rules/evidence/index.ts';
import { joinAliases } from '../../rules/evidence/aliases.ts';
import { devices, nameOfStart, partsOfName } from '../../rules/evidence/devices.ts';
import { joinContinued } from '../../rules/evidence/continued.ts';
import { UsageError, reasonOf } from '../errors.ts';

/** Name of a journey's evidence file, in the journey's folder. */
export const EVIDENCE_FILE = 'evidence.ndjson';
/**
 * Observations of one journey that are recorded. A page that causes more is cut off, and a failure is
 * recorded.
 */
export const MAX_OBSERVATIONS = 100_000;
/** What comes after the last of them: the visits and the end. No crawl writes more. */
const MAX_LINES = MAX_OBSERVATIONS + 10_000;
/** Ten times what such a journey takes. A longer file is read by nobody, rather than by a machine without memory. */
const MAX_BYTES = 1_000_000_000;
/** Characters of a line; the longest that a crawl writes has a statement or 400 links. */
const MAX_LINE = 2_000_000;

/** Name of the probe's evidence file, in the site's folder. */
export const PROBE_FILE = 'probe.ndjson';

/** The order in which journeys of one device are made; all others come after these. */
const journeyOrder = ['none', 'accept', 'reject', 'withdraw'];
const rank = (journey: string): number => {
  const { device, choice } = partsOfName(journey);
  const at = journeyOrder.indexOf(choice);
  return devices.indexOf(device) * 10 + (at < 0 ? journeyOrder.length : at);
};

/**
 * Reads the evidence of one site from its folder.
 * @throws UsageError for a line that is no observation, and the file system's error
 */
export async function readSiteEvidence(folder: string, site: string): Promise<SiteEvidence> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const journeys: JourneyEvidence[] = [];
  for (const name of names.toSorted()) {
    const observations = await readIfThere(join(folder, name, EVIDENCE_FILE));
    const start = observations.find((observation) => observation.kind === 'journey-start');
    if (start && start.version > EVIDENCE_VERSION)
      throw new UsageError(
        `${join(folder, name, EVIDENCE_FILE)}: a later version of Cookiewacht wrote it`,
        'use that version, or a later one',
      );
    journeys.push({ journey: start ? nameOfStart(start) : name, observations });
  }
  const probe = await readIfThere(join(folder, PROBE_FILE));
  const whole = joined(journeys.toSorted((a, b) => rank(a.journey) - rank(b.journey)));
  return { site, probe, journeys: joinAliases(whole, probe) };
}

/** A crawl that was killed as it began has folders without their file: nothing was seen. */
async function readIfThere(file: string): Promise<Observation[]> {
  return readEvidence(file).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
}

function joined(journeys: readonly JourneyEvidence[]): JourneyEvidence[] {
  try {
    return joinContinued(journeys);
  } catch (error) {
    throw new UsageError(`the evidence of ${reasonOf(error)}`, 'a file was changed or removed; crawl again', {
      cause: error,
    });
  }
}

/**
 * All observations of one evidence file. An unfinished last line, as a crash leaves it, is ignored.
 * @throws UsageError for any other line that is no observation, and the file system's error
 */
export async function readEvidence(file: string): Promise<Observation[]> {
  const observations: Observation[] = [];
  const tooMuch = (what: string): UsageError =>
    new UsageError(`${file}: has ${what}, more than a crawl writes`, 'the file was changed; crawl again');
  if ((await stat(file)).size > MAX_BYTES) throw tooMuch(`over ${MAX_BYTES / 1e9} GB`);
  const lines = createInterface({ input: boundedLines(file, tooMuch), crlfDelay: Infinity });
  let number = 0;
  let broken: string | null = null;
  for await (const line of lines) {
    number += 1;
    if (number > MAX_LINES) throw tooMuch(`over ${MAX_LINES} lines`);
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

/** The file, which fails at a line of endless length before it is in memory. */
function boundedLines(file: string, tooMuch: (what: string) => UsageError): Readable {
  async function* pieces(): AsyncGenerator<string> {
    let since = 0;
    for await (const piece of createReadStream(file, 'utf8')) {
      const text = String(piece);
      const end = text.lastIndexOf('\n');
      since = end < 0 ? since + text.length : text.length - end;
      if (since > MAX_LINE) throw tooMuch(`a line of over ${MAX_LINE} characters`);
      yield text;
    }
  }
  return Readable.from(pieces());
}

function parseLine(line: string): Observation | null {
  try {
    return observationSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
