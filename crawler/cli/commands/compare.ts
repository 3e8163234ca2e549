/** `cookiewacht compare RUN RUN`: prints the findings that are new, fixed or back between two runs. */
import * as z from 'zod';
import { renderComparison } from '../../../reports/runs/comparison.ts';
import { isActive } from '../../../rules/judge/verdict.ts';
import { UsageError } from '../../errors.ts';
import { withFlatMemory } from '../../run/flat-memory.ts';
import { defineCommand, flag, textOr } from '../command.ts';
import type { Outcome } from '../exit-code.ts';
import { failOnOf, languageOf } from '../options.ts';
import { print } from '../output.ts';
import { compareRuns } from '../large/compare-runs.ts';

const formats = ['terminal', 'markdown', 'json'] as const;

const options = z.object({
  format: textOr('--format <name>', 'format to print: terminal, markdown or json', 'terminal'),
  lang: textOr('--lang <language>', 'language: nl or en', 'en'),
  failOn: textOr('--fail-on <severity>', 'lowest severity that gives exit code 1, as with crawl', 'new:low'),
  failOnSuspected: flag('--fail-on-suspected', 'let suspected findings decide the exit code too'),
});

/** The `compare` command. */
export const compare = defineCommand({
  name: 'compare',
  description: 'compare two runs: which findings are new, fixed or back again',
  examples: {
    'compare runs/2026-11-22T020000Z runs/2026-11-23T020000Z': 'two nights',
    'compare runs/2026-11-22T020000Z runs/2026-11-23T020000Z --format markdown': 'as a comment on a change',
  },
  takes: { '<earlier>': 'run directory of the earlier run', '<later>': 'run directory of the later run' },
  args: z.tuple([z.string(), z.string()]),
  options,
  run: runCompare,
});

async function runCompare(
  [earlier, later]: [string, string],
  given: z.output<typeof options>,
): Promise<Outcome> {
  const failOn = failOnOf(given.failOn);
  const format = formats.find((name) => name === given.format);
  if (!format) {
    const what = `--format: compare has no format \`${given.format}\``;
    throw new UsageError(what, `choose from ${formats.join(', ')}`);
  }
  const { baseline, report } = await withFlatMemory(() => compareRuns(earlier, later));
  const language = languageOf(given.lang, 'en');
  const columns = process.stdout.columns ?? 100;
  const wasWaived = new Set(
    baseline.findings.filter((finding) => !isActive(finding)).map(({ fingerprint }) => fingerprint),
  );
  await print(renderComparison(report, { format, language, from: baseline.run.id, wasWaived, columns }));
  const before = new Set(baseline.findings.map(({ fingerprint }) => fingerprint));
  const unseen = report.earlier.some(
    ({ fate, fingerprint }) => fate === 'unknown' && before.has(fingerprint),
  );
  const { failOnSuspected } = given;
  return { kind: 'compared', findings: report.findings, unseen, failOn, failOnSuspected };
}
