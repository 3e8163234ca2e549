/**
 * `cookiewacht judge RUN`: judges stored evidence again, with today's rules and the policy of the run or another one. The
 * run itself is evidence and is not touched; `--out` makes a run directory of its own from it.
 */
import { cp, readdir, writeFile } from 'node:fs/promises';
import { assembleReport, buildSiteReport } from '../../../reports/build-report.ts';
import type { Report } from '../../../reports/report.ts';
import { catalogue } from '../../../rules/catalogue/index.ts';
import { journeyChoiceSchema, type JourneyChoice } from '../../../rules/evidence/common.ts';
import type { SiteEvidence } from '../../../rules/evidence.ts';
import { judgeSite } from '../../../rules/judge.ts';
import { UsageError } from '../../errors.ts';
import { exitCodeOf } from '../exit-code.ts';
import { loadPolicy, type LoadedPolicy } from '../load-policy.ts';
import { writeManifest } from '../../run/manifest.ts';
import { product } from '../../run/product.ts';
import { RunDirectory } from '../../run/run-directory.ts';
import { failOnOf, languageOf, listOf } from '../options.ts';
import { formatsNamed, printResult, writeReports } from '../output.ts';
import { readReport } from '../read-report.ts';

export interface JudgeOptions {
  policy?: string;
  site?: string[];
  format?: string[];
  lang?: string;
  baseline?: string;
  out?: string;
  failOn: string;
  failOnSuspected?: boolean;
}

export async function judgeCommand(run: string, options: JudgeOptions): Promise<{ report: Report; exitCode: number }> {
  const stored = await RunDirectory.open(run.replace(/[\\/]report\.json$/, ''));
  const failOn = failOnOf(options.failOn);
  const formats = formatsNamed(listOf(options.format));
  const loaded = await loadPolicy(options.policy ?? stored.path('policy.yaml'), []);
  const before = await earlierReport(stored);
  const ids = await sitesOf(stored, loaded, listOf(options.site));
  const baseline = options.baseline === undefined ? null : await readReport(options.baseline);
  const now = new Date();

  const parts = [];
  let evidenceOfAny: SiteEvidence | null = null;
  for (const site of loaded.policy.sites.filter(({ id }) => ids.includes(id))) {
    const evidence = await stored.readSite(site.id);
    evidenceOfAny ??= evidence;
    const asked = before === null ? evidence.journeys.flatMap(({ journey }) => journeyChoiceSchema.safeParse(journey).data ?? []) : journeysOf(before);
    const judgement = judgeSite(site, evidence, loaded.policy, { rules: catalogue, asked, today: now.toISOString().slice(0, 10) });
    const took = before?.sites.find(({ id }) => id === site.id)?.took ?? 0;
    parts.push({ judgement, report: buildSiteReport({
      site, evidence, judgement, policy: loaded.policy, asked, took, policyLine: loaded.lineOf(['sites', loaded.policy.sites.indexOf(site)]),
      evidencePath: (journey) => `${RunDirectory.journeyFolder(site.id, journey)}/evidence.ndjson`,
    }) });
  }
  const language = languageOf(options.lang, loaded.policy.language);
  const start = evidenceOfAny?.journeys[0]?.observations.find(({ kind }) => kind === 'journey-start');
  const startedAt = before?.run.startedAt ?? (start?.kind === 'journey-start' ? start.startedAt : now.toISOString());
  const report = assembleReport({
    run: {
      id: before?.run.id ?? startedAt.replace(/\.\d+Z$/, 'Z').replaceAll(':', ''), tool: `${product.name} ${product.version}`,
      browser: before?.run.browser ?? (start?.kind === 'journey-start' ? start.browser : 'unknown'), startedAt, endedAt: before?.run.endedAt ?? startedAt,
      journeys: before?.run.journeys ?? [...new Set(parts.flatMap((part) => part.report.journeys.map(({ choice }) => choice)))], language, interrupted: before?.run.interrupted ?? true,
      policy: { name: loaded.policy.name, source: options.policy ?? before?.run.policy.source ?? 'policy.yaml of the run', hash: loaded.hash },
    },
    sites: parts.map((part) => part.report), findings: parts.flatMap(({ judgement }) => judgement.findings), rules: catalogue, baseline, waivers: loaded.policy.waivers,
  });
  const target = options.out === undefined ? stored : await copyOf(stored, options.out, loaded, now);
  if (target !== stored) {
    await writeReports(target, report, formats, { language });
    await writeManifest(target.folder, { run: report.run.id, tool: report.run.tool, node: process.version, browser: report.run.browser, platform: `${process.platform} ${process.arch}`, policy: { source: loaded.source, sha256: loaded.hash }, startedAt: now.toISOString(), endedAt: new Date().toISOString() });
  }
  await printResult(target, report, formats, { language: languageOf(options.lang, 'en') });
  return { report, exitCode: exitCodeOf({ findings: report.findings, sites: report.sites, failOn, failOnSuspected: options.failOnSuspected === true }) };
}

/** The report of the run, where it can be read: a run that was cut off, or is of an older version, has none. */
async function earlierReport(stored: RunDirectory): Promise<Report | null> {
  return readReport(stored.folder).catch((error: unknown) => {
    if (error instanceof UsageError) return null;
    throw error;
  });
}

const journeysOf = (report: Report): JourneyChoice[] => report.run.journeys.flatMap((name) => journeyChoiceSchema.safeParse(name).data ?? []);

/** Ids that the run holds, the policy knows, and that were asked for. */
async function sitesOf(stored: RunDirectory, { policy, source }: LoadedPolicy, wanted: readonly string[]): Promise<string[]> {
  const held = (await readdir(stored.path('sites'), { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const known = held.filter((id) => policy.sites.some((site) => site.id === id));
  const missing = wanted.filter((id) => !known.includes(id));
  if (known.length === 0) throw new UsageError(`${stored.shown}: holds no site that ${source} names (it has ${held.slice(0, 10).join(', ') || 'none'})`, 'name the policy that it was made by, or leave --policy out');
  if (missing.length > 0) throw new UsageError(`--site: the run has no site \`${missing.join('`, `')}\``, `choose from ${known.slice(0, 30).join(', ')}`);
  return wanted.length > 0 ? [...wanted] : known;
}

async function copyOf(stored: RunDirectory, out: string, loaded: LoadedPolicy, now: Date): Promise<RunDirectory> {
  const target = await RunDirectory.create(out, now);
  await cp(stored.path('sites'), target.path('sites'), { recursive: true, verbatimSymlinks: true });
  await writeFile(target.path('policy.yaml'), loaded.text, { flag: 'wx' });
  return target;
}
