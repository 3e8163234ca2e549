/** `cookiewacht compare RUN RUN`: what is new, fixed or back between two runs. */
import { assembleReport } from '../../../reports/build-report.ts';
import { renderComparison } from '../../../reports/comparison.ts';
import { UsageError } from '../../errors.ts';
import { exitCodeOf, exitCodes } from '../exit-code.ts';
import { failOnOf, languageOf } from '../options.ts';
import { print } from '../output.ts';
import { readReport } from '../read-report.ts';

const formats = ['terminal', 'markdown', 'json'] as const;

export interface CompareOptions {
  format: string;
  lang?: string;
  failOn: string;
  failOnSuspected?: boolean;
}

/** 1: something new at or above `--fail-on`. 3: nothing, but something of the earlier run could not be looked for again. */
export async function compareCommand(earlier: string, later: string, options: CompareOptions): Promise<number> {
  const failOn = failOnOf(options.failOn);
  const format = formats.find((name) => name === options.format);
  if (!format) throw new UsageError(`--format: compare has no format \`${options.format}\``, `choose from ${formats.join(', ')}`);
  const [baseline, current] = [await readReport(earlier), await readReport(later)];
  const { sites, findings, run, rules } = current;
  const ruleList = Object.entries(rules).map(([id, words]) => ({ id, ...words }));
  const report = assembleReport({ run, sites, findings, rules: ruleList, baseline });
  await print(renderComparison(report, { format, language: languageOf(options.lang, 'en'), from: baseline.run.id, columns: process.stdout.columns ?? 100 }));
  const code = exitCodeOf({ findings: report.findings, sites: [], failOn, failOnSuspected: options.failOnSuspected === true });
  const before = new Set(baseline.findings.map(({ fingerprint }) => fingerprint));
  const unknown = report.earlier.some(({ fate, fingerprint }) => fate === 'unknown' && before.has(fingerprint));
  return code === exitCodes.compliant && unknown ? exitCodes.inconclusive : code;
}
