/**
 * `cookiewacht report RUN --format …`: renders a stored report again. The run is evidence and is never
 * changed.
 */
import * as z from 'zod';
import { RunDirectory } from '../../run/run-directory.ts';
import { defineCommand, flag, text, textOr } from '../command.ts';
import { junitInconclusiveOf, languageOf } from '../options.ts';
import { formatsNamed, print, renderOptions, say, writeNew } from '../output.ts';
import { readReport } from '../read-report.ts';

const options = z.object({
  format: textOr(
    '--format <name>',
    'format to write: terminal, html, json, sarif, junit, markdown or csv',
    'terminal',
  ),
  lang: text('--lang <language>', 'language of the report: nl or en (default: the language of the run)'),
  output: text('--output <file>', 'file to write (default: stdout)'),
  all: flag('--all', 'show everything; otherwise the terminal report shortens long lists'),
  junitInconclusive: textOr(
    '--junit-inconclusive <how>',
    'how JUnit shows a rule that could not be judged: skipped or error',
    'skipped',
  ),
});

/** The `report` command. */
export const report = defineCommand({
  name: 'report',
  description: 'render the report of a stored run again, in any format',
  examples: {
    'report runs/2026-11-23T020000Z --all': 'everything, on the terminal',
    'report runs/2026-11-23T020000Z --format html --lang en --output report-en.html':
      'in English, for a browser',
  },
  takes: { '<run>': 'run directory' },
  args: z.tuple([z.string()]),
  options,
  run: async ([run], given) => {
    const rendered = await render(run, given);
    if (given.output === undefined) await print(rendered);
    else {
      await writeNew(given.output, rendered);
      say(`Written: ${given.output}`);
    }
    return { kind: 'shown' };
  },
});

async function render(
  run: string,
  { format: name, lang, output, all, junitInconclusive }: z.output<typeof options>,
) {
  const [format] = formatsNamed([name]);
  const stored = await readReport(run);
  const language = languageOf(lang, stored.run.language);
  const directory = await RunDirectory.open(run);
  const rendered = format?.render(stored, {
    ...renderOptions(directory, language, output === undefined),
    all: all || name !== 'terminal',
    junitInconclusive: junitInconclusiveOf(junitInconclusive),
  });
  return rendered ?? '';
}
