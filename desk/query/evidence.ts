/** From a finding to the moment in the evidence of the run that saw it last. */
import { createInterface } from 'node:readline';
import { observationSchema, type Observation } from '../../rules/evidence/index.ts';
import { nameOfReport } from '../../rules/evidence/devices.ts';
import type { JourneyReport } from '../../reports/document/schema/journey.ts';
import type { Report } from '../../reports/document/schema/run.ts';
import type { EvidenceStore } from '../evidence/store.ts';
import type { EvidenceView } from '../model/views.ts';
import type { Db } from '../store/database.ts';
import { readManifest, readReport } from './read-run.ts';

/** Observations that are shown before and after the one that matters. */
const AROUND = 5;

/** @param occurrence from 0 */
export async function evidenceView(
  fingerprint: string,
  occurrence: number,
  db: Db,
  store: EvidenceStore,
): Promise<EvidenceView | null> {
  const row = await db
    .selectFrom('finding_now')
    .innerJoin('run', 'run.manifest', 'finding_now.last_seen')
    .select(['run.manifest', 'run.id', 'run.started_at as startedAt'])
    .where('fingerprint', '=', fingerprint)
    .where('run.evidence', '=', true)
    .executeTakeFirst();
  if (row === undefined) return null;
  const report = await readReport(row.manifest, store);
  const finding = report?.findings.find((each) => each.fingerprint === fingerprint);
  const seenAt = finding?.occurrences[occurrence];
  if (!report || finding === undefined || seenAt === undefined) return null;
  const site = report.sites.find(({ id }) => id === finding.site);
  const journey = site?.journeys.find((made) => nameOfReport(made) === seenAt.journey);
  if (site === undefined || journey === undefined) return null;
  const { continues, evidence } = journey;
  // What a journey has from the one that it goes on from is in that one's file.
  const file = continues !== undefined && seenAt.seq <= continues.until ? continues.evidence : evidence;
  const found = await around(row.manifest, file, seenAt.seq, store);
  if (found === null) return null;
  const listing = await readManifest(row.manifest, store);
  return {
    run: row,
    journey,
    timeline: site.timeline.find((one) => one.journey === seenAt.journey) ?? null,
    seq: seenAt.seq,
    picture: pictureOf(journey, found.observation, report, finding.site),
    observation: found.observation,
    file,
    line: found.line,
    lines: found.lines,
    sha256: listing?.files.find(({ path }) => path === file)?.sha256 ?? null,
    around: found.around,
    occurrences: finding.occurrences.length,
  };
}

/** The picture of the page that was visited at that moment. */
function pictureOf(
  journey: JourneyReport,
  { page, visit }: Observation,
  report: Report,
  site: string,
): string | null {
  const isIt = ({ url, finalUrl }: { url: string; finalUrl: string }): boolean =>
    finalUrl === page || url === page;
  const atVisit = visit === null ? undefined : journey.pages[visit];
  const shown = atVisit !== undefined && isIt(atVisit) ? atVisit : journey.pages.find(isIt);
  const banner = report.sites.find(({ id }) => id === site)?.banner?.picture ?? null;
  return shown?.screenshot ?? journey.bannerPicture ?? banner;
}

interface Around {
  observation: Observation;
  line: number;
  lines: number;
  around: Observation[];
}

/** Only the lines that are shown are parsed: a file has thousands. */
async function around(
  manifest: string,
  file: string,
  seq: number,
  store: EvidenceStore,
): Promise<Around | null> {
  const opened = await store.open(manifest, file);
  if (opened === null) return null;
  const mark = `"seq":${seq},`;
  const before: string[] = [];
  let found: { observation: Observation; line: number } | null = null;
  const after: string[] = [];
  let lines = 0;
  try {
    for await (const line of createInterface({ input: opened.stream, crlfDelay: Infinity })) {
      if (line === '') continue;
      lines += 1;
      if (found !== null) {
        if (after.length < AROUND) after.push(line);
        continue;
      }
      const observation = line.includes(mark) ? parse(line) : null;
      if (observation?.seq === seq) found = { observation, line: lines };
      else if (before.push(line) > AROUND) before.shift();
    }
  } finally {
    opened.stream.destroy();
  }
  const shown = (texts: readonly string[]): Observation[] => texts.flatMap((text) => parse(text) ?? []);
  return found === null ? null : { ...found, lines, around: [...shown(before), ...shown(after)] };
}

function parse(line: string): Observation | null {
  try {
    return observationSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
