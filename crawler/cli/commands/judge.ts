/**
 * `cookiewacht judge RUN`: judges stored evidence again, by the current rules and by the policy of the run or
 * another one. The run is evidence and is never changed; `--out` writes the result into a new run directory.
 */
import { cp, readdir } from 'node:fs/promises';
import * as z from 'zod';
import { assembleReport } from '../../../reports/document/assemble.ts';
import type { Report } from '../../../reports/document/schema/run.ts';
import { journeyChoiceSchema, type JourneyChoice } from '../../../rules/evidence/common.ts';
import { engineOfJourney } from '../../../rules/evidence/journey.ts';
import { runIdOf } from '../../../rules/evidence/run-id.ts';
import type { SiteEvidence } from '../../../rules/evidence/index.ts';
import type { Language } from '../../../rules/judge/finding.ts';
import { UsageError } from '../../errors.ts';
import { productName } from '../../run/product.ts';
import { RunDirectory } from '../../run/run-directory.ts';
import { allowCodeOption } from '../crawl-request.ts';
import { defineCommand, flag, list, text, textOr } from '../command.ts';
import type { Outcome } from '../exit-code.ts';
import { judgeSite, type JudgedSite } from '../judge-site.ts';
import { loadPolicy, type LoadedPolicy } from '../load-policy.ts';
import { failOnOf, languageOf, listOf } from '../options.ts';
import { formatsNamed, printResult, writeReports } from '../output.ts';
import { readReport } from '../read-report.ts';
import { sealOf, writePolicy, writeRunManifest } from '../run-files.ts';

const options = z.object({
  policy: text('--policy <file>', 'policy file (default: the policy of the run)'),
  allowCode: allowCodeOption,
  site: list('--site <id...>', 'judge only these sites'),
  format: list(
    '--format <names...>',
    'formats to write: json, sarif, junit, markdown, csv, html or terminal',
  ),
  lang: text('--lang <language>', 'language of the report: nl or en'),
  baseline: text('--baseline <run>', 'earlier run to compare with'),
  out: text('--out <dir>', 'run directory to make of the result; the judged run never changes'),
  failOn: textOr('--fail-on <severity>', 'lowest severity that gives exit code 1, as with crawl', 'low'),
  failOnSuspected: flag('--fail-on-suspected', 'let suspected findings decide the exit code too'),
});

/** The `judge` command. */
export const judge = defineCommand({
  name: 'judge',
  description: 'judge a stored run again, with the rules of this version',
  examples: {
    'judge runs/2026-11-23T020000Z': 'with the rules of this version',
    'judge runs/2026-11-23T020000Z --policy policy.yaml --out runs/judged-again':
      'by a changed policy, into a new run',
  },
  takes: { '<run>': 'run directory' },
  args: z.tuple([z.string()]),
  options,
  run: runJudge,
});

/** A stored run, opened. */
interface Stored {
  directory: RunDirectory;
  loaded: LoadedPolicy;
  /** Its report; null for a run that was cut off, or whose report this version cannot read. */
  before: Report | null;
}

async function runJudge([run]: [string], given: z.output<typeof options>): Promise<Outcome> {
  const directory = await RunDirectory.open(run);
  const failOn = failOnOf(given.failOn);
  const formats = formatsNamed(listOf(given.format));
  const loaded = await loadPolicy(given.policy ?? directory.path('policy.yaml'), [], given);
  const stored = { directory, loaded, before: await earlierReport(directory) };
  const ids = await sitesOf(stored, listOf(given.site));
  const baseline = given.baseline === undefined ? null : await readReport(given.baseline);
  const now = new Date();
  const language = languageOf(given.lang, loaded.policy.language);
  const terminalLanguage = languageOf(given.lang, 'en');

  const { sites, evidence } = await judgeStored(stored, ids, now);
  const target = given.out === undefined ? directory : await copyOf(stored, given.out, now);
  const head = headOf(stored, { sites, evidence, now, language, policySource: given.policy });
  // Only a new run is sealed: the judged one keeps the seal of its own report.
  const seal = target === directory ? stored.before?.run.seal : await sealOf(target);
  const report = assembleReport({
    run: { ...head, seal },
    sites: sites.map((site) => site.report),
    findings: sites.flatMap(({ findings }) => findings),
    rules: loaded.rules,
    baseline,
    policy: loaded.policy,
    today: now.toISOString().slice(0, 10),
  });
  if (target !== directory) {
    await writeReports(target, report, formats, { language });
    const [startedAt, endedAt] = [now.toISOString(), new Date().toISOString()];
    await writeRunManifest(target, { report, loaded, startedAt, endedAt });
  }
  const again = target === directory ? { again: commandOf(directory, given) } : {};
  await printResult(target, report, formats, { language, terminalLanguage, ...again });
  const { failOnSuspected } = given;
  return { kind: 'judged', findings: report.findings, sites: report.sites, failOn, failOnSuspected };
}

/** The command that shows the judgement again, which no file holds. */
const commandOf = ({ shown }: RunDirectory, { policy, site }: z.output<typeof options>): string =>
  [
    'judge',
    shown,
    ...(policy === undefined ? [] : ['--policy', policy]),
    ...(site.length === 0 ? [] : ['--site', ...site]),
  ].join(' ');

interface Judged {
  sites: JudgedSite[];
  /** Evidence of the first site, which says when and by what browser the run was made. */
  evidence: SiteEvidence | null;
}

/** Judges one site at a time, so that only one site's evidence is in memory. */
async function judgeStored(stored: Stored, ids: readonly string[], now: Date): Promise<Judged> {
  const { directory, loaded, before } = stored;
  const judged: Judged = { sites: [], evidence: null };
  for (const site of loaded.policy.sites.filter(({ id }) => ids.includes(id))) {
    const evidence = await directory.readSite(site.id);
    judged.evidence ??= evidence;
    const names = before === null ? evidence.journeys.map(({ journey }) => journey) : before.run.journeys;
    const seconds = before?.sites.find(({ id }) => id === site.id)?.took ?? 0;
    const requestedJourneys = journeysNamed(names);
    judged.sites.push(judgeSite(loaded, { site, evidence, seconds }, { requestedJourneys, now }));
  }
  return judged;
}

const journeysNamed = (names: readonly string[]): JourneyChoice[] =>
  names.flatMap((name) => journeyChoiceSchema.safeParse(name).data ?? []);

interface HeadInput extends Judged {
  now: Date;
  language: Language;
  policySource: string | undefined;
}

/** The head of the new report: from the run's own report, else from its evidence. */
function headOf(
  { loaded, before }: Stored,
  { sites, evidence, now, language, policySource }: HeadInput,
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
    ...(known.mapped ? { mapped: known.mapped } : {}),
    ...(known.onlyPages ? { onlyPages: known.onlyPages } : {}),
    language,
    interrupted: known.interrupted,
    policy: {
      name: loaded.policy.name,
      source: policySource ?? before?.run.policy.source ?? 'policy.yaml of the run',
      hash: loaded.hash,
    },
  };
}

type KnownHead = Pick<
  Report['run'],
  'id' | 'browser' | 'engine' | 'startedAt' | 'endedAt' | 'journeys' | 'mapped' | 'onlyPages' | 'interrupted'
>;

function headFromEvidence(evidence: SiteEvidence | null, sites: readonly JudgedSite[], now: Date): KnownHead {
  const first = evidence?.journeys[0]?.observations ?? [];
  const start = first.find((observation) => observation.kind === 'journey-start');
  const startedAt = start?.startedAt ?? now.toISOString();
  const journeys = new Set(sites.flatMap(({ report }) => report.journeys.map(({ choice }) => choice)));
  return {
    id: runIdOf(startedAt),
    browser: start?.browser ?? 'unknown',
    engine: start ? engineOfJourney(start) : 'chromium',
    startedAt,
    endedAt: startedAt,
    journeys: [...journeys],
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

/** Ids of the sites that the run holds, the policy names, and `--site` selects. */
async function sitesOf({ directory, loaded }: Stored, wanted: readonly string[]): Promise<string[]> {
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

async function copyOf({ directory, loaded }: Stored, out: string, now: Date): Promise<RunDirectory> {
  const target = await RunDirectory.create(out, now);
  await cp(directory.path('sites'), target.path('sites'), { recursive: true, verbatimSymlinks: true });
  await writePolicy(target, loaded);
  return target;
}
