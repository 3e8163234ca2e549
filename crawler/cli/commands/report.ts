/**
 * `cookiewacht report RUN --format …`: renders a stored report again. The run is evidence and is never
 * changed.
 */
import * as z from 'zod';
import { RunDirectory } from '../../run/run-directory.ts';
import { defineCommand, flag, text, textOr } from '../command.ts';
import { junitInconclusiveOf, languageOf } from '../options.ts';
import { formatsNamed, newFile, print, printPart, renderOptions, say, writeNew } from '../output.ts';
import { renderLarge } from '../large/formats.ts';
import { isLarge, openSliced } from '../large/sliced-report.ts';
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
    if (await isLarge(run)) {
      await showLarge(run, given);
      return { kind: 'shown' };
    }
    const rendered = await render(run, given);
    if (given.output === undefined) await print(rendered);
    else {
      await writeNew(given.output, rendered);
      say(`Written: ${given.output}`);
    }
    return { kind: 'shown' };
  },
});

/** A site at a time: such a report is longer than the longest string. */
async function showLarge(
  run: string,
  { format: name, lang, output, all }: z.output<typeof options>,
): Promise<void> {
  const [format] = formatsNamed([name]);
  if (format === undefined) return;
  const stored = await openSliced(run);
  try {
    const language = languageOf(lang, stored.head.run.language);
    const how = { ...renderOptions(await RunDirectory.open(run), language, output === undefined), all };
    const file = output === undefined ? null : await newFile(output);
    const write = (text: string): Promise<unknown> => (file === null ? printPart(text) : file.write(text));
    await renderLarge(stored, format, how, write);
    await file?.close();
  } finally {
    await stored.close();
  }
  if (output !== undefined) say(`Written: ${output}`);
}

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
