/**
 * `cookiewacht judge RUN`: judges stored evidence again, by the current rules and by the policy of the run or
 * another one. The run is evidence and is never changed; `--out` writes the result into a new run directory.
 */
import { cp } from 'node:fs/promises';
import * as z from 'zod';
import { UsageError, reasonOf } from '../../errors.ts';
import { RunDirectory } from '../../run/run-directory.ts';
import { allowCodeOption } from '../allow-code.ts';
import { defineCommand, flag, list, text, textOr } from '../command.ts';
import type { Outcome } from '../exit-code.ts';
import { judgeStored, openStored, reportOfStored, sitesOf, type Stored } from '../judge-stored.ts';
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

async function runJudge([run]: [string], given: z.output<typeof options>): Promise<Outcome> {
  const failOn = failOnOf(given.failOn);
  const formats = formatsNamed(listOf(given.format));
  const stored = await openStored(run, given);
  const { directory, loaded } = stored;
  const ids = await sitesOf(stored, listOf(given.site));
  const baseline = given.baseline === undefined ? null : await readReport(given.baseline);
  const now = new Date();
  const language = languageOf(given.lang, loaded.policy.language);
  const terminalLanguage = languageOf(given.lang, 'en');

  const judged = await judgeStored(stored, ids, now);
  const target = given.out === undefined ? directory : await copyOf(stored, given.out, now);
  // Only a new run is sealed: the judged one keeps the seal of its own report.
  const seal = target === directory ? stored.before?.run.seal : await sealOf(target);
  const report = reportOfStored(stored, judged, { now, language, baseline, seal, source: given.policy });
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

async function copyOf({ directory, loaded }: Stored, out: string, now: Date): Promise<RunDirectory> {
  const target = await RunDirectory.create(out, now);
  try {
    await cp(directory.path('sites'), target.path('sites'), { recursive: true, verbatimSymlinks: true });
  } catch (error) {
    throw new UsageError(
      `${target.shown}: the evidence cannot be copied (${reasonOf(error)})`,
      'make room, remove that folder, and judge once more',
      { cause: error },
    );
  }
  await writePolicy(target, loaded);
  return target;
}
