/**
 * `cookiewacht trend DIR`: prints the open violations per site and night, and the time to fix, of a folder of
 * runs.
 */
import { stat } from 'node:fs/promises';
import * as z from 'zod';
import { renderTrend } from '../../../reports/runs/trend.ts';
import { jsonText } from '../../../rules/json-text.ts';
import { UsageError } from '../../errors.ts';
import { defineCommand, textOr } from '../command.ts';
import type { Outcome } from '../exit-code.ts';
import { languageOf, wholeNumber } from '../options.ts';
import { trendIn } from '../large/trend-of-runs.ts';
import { print } from '../output.ts';

const options = z.object({
  format: textOr('--format <name>', 'format to print: terminal or json', 'terminal'),
  nights: textOr('--nights <number>', 'most nights to show', '30'),
  lang: textOr('--lang <language>', 'language: nl or en', 'en'),
});

/** The `trend` command. */
export const trend = defineCommand({
  name: 'trend',
  description: 'show open violations per site and night over a folder of runs, and the time to fix',
  examples: {
    'trend runs': 'the last 30 nights',
    'trend runs --nights 365 --format json': 'a year, for a tool',
  },
  takes: { '<folder>': 'folder that holds the runs, e.g. runs' },
  args: z.tuple([z.string()]),
  options,
  run: runTrend,
});

async function runTrend([folder]: [string], given: z.output<typeof options>): Promise<Outcome> {
  const nights = wholeNumber('nights', given.nights, 1, 1000);
  const language = languageOf(given.lang, 'en');
  if (given.format !== 'terminal' && given.format !== 'json')
    throw new UsageError(`--format: trend has no format \`${given.format}\``, 'choose from terminal, json');
  if (!(await stat(folder).catch(() => null))?.isDirectory())
    throw new UsageError(`${folder}: is not a folder`, 'name the folder that holds the runs, e.g. runs');
  const result = await trendIn(folder);
  if (result === null)
    throw new UsageError(
      `${folder}: holds no run with a report`,
      'name the folder that holds the runs, e.g. runs',
    );
  await print(
    given.format === 'json'
      ? jsonText(result)
      : renderTrend(result, { language, nights, columns: process.stdout.columns ?? 100 }),
  );
  return { kind: 'shown' };
}
