/** Judges the evidence of a stored run again, and assembles the report. Writes nothing. */
import { readdir } from 'node:fs/promises';
import { assembleReport } from '../../reports/document/assemble.ts';
import type { Report } from '../../reports/document/schema/run.ts';
import { journeyChoiceSchema, type JourneyChoice } from '../../rules/evidence/common.ts';
import { devices, partsOfName } from '../../rules/evidence/devices.ts';
import { engineOfJourney } from '../../rules/evidence/journey.ts';
import { runIdOf } from '../../rules/evidence/run-id.ts';
import type { SiteEvidence } from '../../rules/evidence/index.ts';
import type { Language } from '../../rules/judge/finding.ts';
import { UsageError } from '../errors.ts';
import { productName } from '../run/product.ts';
import { RunDirectory } from '../run/run-directory.ts';
import { decisionsFile, storedDecisions } from './review/decisions.ts';
import { judgeSite, type JudgedSite } from './judge-site.ts';
import { decidedBy, loadPolicy, type LoadedPolicy } from './load-policy.ts';
import { readReport } from './read-report.ts';

/** A stored run, opened. */
export interface Stored {
  directory: RunDirectory;
  loaded: LoadedPolicy;
  /** Its report; null for a run that was cut off, or whose report this version cannot read. */
  before: Report | null;
}

/**
 * Opens a run with the policy that it is judged by: its own, unless another file is named.
 * @throws UsageError when there is no such run, or the policy is not valid
 */
export async function openStored(
  run: string,
  { policy, allowCode = false }: { policy?: string | undefined; allowCode?: boolean | undefined },
): Promise<Stored> {
  const directory = await RunDirectory.open(run);
  const own = await loadPolicy(policy ?? directory.path('policy.yaml'), [], { allowCode });
  const decisions = await storedDecisions(directory.path(decisionsFile));
  const loaded = decisions === null ? own : decidedBy(own, decisions);
  return { directory, loaded, before: await earlierReport(directory) };
}

/** The sites of a stored run, judged. */
export interface Judged {
  sites: JudgedSite[];
  /** Evidence of the first site, which says when and by what browser the run was made. */
  evidence: SiteEvidence | null;
}

/** Judges one site at a time, so that only one site's evidence is in memory. */
export async function judgeStored(stored: Stored, ids: readonly string[], now: Date): Promise<Judged> {
  const { directory, loaded, before } = stored;
  const judged: Judged = { sites: [], evidence: null };
  for (const site of loaded.policy.sites.filter(({ id }) => ids.includes(id))) {
    const evidence = await directory.readSite(site.id);
    judged.evidence ??= evidence;
    const names = before?.run.journeys ?? evidence.journeys.map(({ journey }) => partsOfName(journey).choice);
    const seconds = before?.sites.find(({ id }) => id === site.id)?.took ?? 0;
    const requestedJourneys = [...new Set(journeysNamed(names))];
    const devices = before?.run.devices;
    const asked = { requestedJourneys, devices, flows: flowsOf(stored, site.id), now };
    judged.sites.push(judgeSite(loaded, { site, evidence, seconds }, asked));
  }
  return judged;
}

const journeysNamed = (names: readonly string[]): JourneyChoice[] =>
  names.flatMap((name) => journeyChoiceSchema.safeParse(name).data ?? []);

/** The policy's own journeys of the site that the run was asked for. */
const flowsOf = ({ loaded: { policy }, before }: Stored, site: string): string[] =>
  policy.journeys
    .filter((journey) => journey.site === site && (before?.run.flows ?? []).includes(journey.id))
    .map(({ id }) => id);

/** How the new report is made. */
interface Wording {
  now: Date;
  language: Language;
  baseline: Report | null;
  seal: Report['run']['seal'];
  /** The policy as the user named it; undefined for the policy of the run. */
  source: string | undefined;
}

/** The report of judged sites of a stored run. */
export function reportOfStored(stored: Stored, judged: Judged, wording: Wording): Report {
  const { loaded } = stored;
  const { now, baseline, seal } = wording;
  return assembleReport({
    run: { ...headOf(stored, judged, wording), seal },
    sites: judged.sites.map((site) => site.report),
    findings: judged.sites.flatMap(({ findings }) => findings),
    rules: loaded.rules,
    baseline,
    policy: loaded.policy,
    today: now.toISOString().slice(0, 10),
  });
}

/** The head of the new report: from the run's own report, else from its evidence. */
function headOf(
  { loaded, before }: Stored,
  { sites, evidence }: Judged,
  { now, language, source }: Wording,
): Omit<Report['run'], 'baseline'> {
  const known = before?.run ?? headFromEvidence(evidence, sites, now);
  return {
    id: known.id,
    tool: productName,
    browser: known.browser,
    engine: known.engine,
    startedAt: known.startedAt,
    endedAt: known.endedAt,
    journeys: known.journeys,
    devices: known.devices,
    ...(known.flows ? { flows: known.flows } : {}),
    ...(known.mapped ? { mapped: known.mapped } : {}),
    ...(known.onlyPages ? { onlyPages: known.onlyPages } : {}),
    language,
    interrupted: known.interrupted,
    policy: {
      name: loaded.policy.name,
      source: source ?? before?.run.policy.source ?? 'policy.yaml of the run',
      hash: loaded.hash,
    },
  };
}

type KnownHead = Pick<
  Report['run'],
  | 'id'
  | 'browser'
  | 'engine'
  | 'startedAt'
  | 'endedAt'
  | 'journeys'
  | 'devices'
  | 'flows'
  | 'mapped'
  | 'onlyPages'
  | 'interrupted'
>;

function headFromEvidence(evidence: SiteEvidence | null, sites: readonly JudgedSite[], now: Date): KnownHead {
  const first = evidence?.journeys[0]?.observations ?? [];
  const start = first.find((observation) => observation.kind === 'journey-start');
  const startedAt = start?.startedAt ?? now.toISOString();
  const made = sites.flatMap(({ report }) => report.journeys);
  const journeys = new Set(made.map(({ choice }) => choice));
  return {
    id: runIdOf(startedAt),
    browser: start?.browser ?? 'unknown',
    engine: start ? engineOfJourney(start) : 'chromium',
    startedAt,
    endedAt: startedAt,
    journeys: [...journeys],
    devices: devices.filter((device) => made.some((each) => each.device === device)),
    ...(start?.mapped ? { mapped: start.mapped } : {}),
    ...(start?.onlyPages ? { onlyPages: start.onlyPages } : {}),
    interrupted: true,
  };
}

async function earlierReport({ folder }: RunDirectory): Promise<Report | null> {
  return readReport(folder).catch((error: unknown) => {
    if (error instanceof UsageError) return null;
    throw error;
  });
}

/**
 * Ids of the sites that the run holds, the policy names, and `wanted` selects (all where it is empty).
 * @throws UsageError when there are none
 */
export async function sitesOf({ directory, loaded }: Stored, wanted: readonly string[]): Promise<string[]> {
  const { policy, source } = loaded;
  const entries = await readdir(directory.path('sites'), { withFileTypes: true });
  const held = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const known = held.filter((id) => policy.sites.some((site) => site.id === id));
  if (known.length === 0) {
    const has = held.slice(0, 10).join(', ') || 'none';
    const what = `${directory.shown}: holds no site that ${source} names (it has ${has})`;
    throw new UsageError(what, 'name the policy of this run, or leave --policy out');
  }
  const missing = wanted.filter((id) => !known.includes(id));
  if (missing.length > 0) {
    const what = `--site: the run has no site \`${missing.join('`, `')}\``;
    throw new UsageError(what, `choose from ${known.slice(0, 30).join(', ')}`);
  }
  return wanted.length > 0 ? [...wanted] : known;
}
