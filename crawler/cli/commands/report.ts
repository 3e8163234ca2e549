/** `cookiewacht report RUN --format …`: renders a stored report again. The run itself is evidence and is not touched. */
import { RunDirectory } from '../../run/run-directory.ts';
import { junitInconclusiveOf, languageOf } from '../options.ts';
import { formatsNamed, print, renderOptions, writeNew } from '../output.ts';
import { readReport } from '../read-report.ts';

export interface ReportOptions {
  format: string;
  lang?: string;
  output?: string;
  all?: boolean;
  junitInconclusive?: string;
}

export async function reportCommand(run: string, options: ReportOptions): Promise<void> {
  const [format] = formatsNamed([options.format]);
  const report = await readReport(run);
  const language = languageOf(options.lang, report.run.language);
  const store = await RunDirectory.open(run.replace(/[\\/]report\.json$/, ''));
  const toTerminal = options.output === undefined;
  const text = format?.render(report, {
    ...renderOptions(store, language, toTerminal),
    all: options.all === true || format.name !== 'terminal',
    junitInconclusive: junitInconclusiveOf(options.junitInconclusive),
  }) ?? '';
  if (options.output === undefined) return print(text);
  await writeNew(options.output, text);
  process.stderr.write(`Written: ${options.output}\n`);
}
