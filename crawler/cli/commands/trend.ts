/** `cookiewacht trend DIR`: open violations per site and night, and how long mending took, over a folder of runs. */
import { stat } from 'node:fs/promises';
import { renderTrend, trendOf } from '../../../reports/trend.ts';
import { UsageError } from '../../errors.ts';
import { reportsIn } from '../baseline.ts';
import { languageOf, wholeNumber } from '../options.ts';
import { print } from '../output.ts';

export interface TrendOptions {
  format: string;
  lang?: string;
  nights: string;
}

export async function trendCommand(folder: string, options: TrendOptions): Promise<void> {
  const nights = wholeNumber('nights', options.nights, 1, 1000);
  const language = languageOf(options.lang, 'en');
  if (options.format !== 'terminal' && options.format !== 'json') throw new UsageError(`--format: trend has no format \`${options.format}\``, 'choose from terminal, json');
  if (!(await stat(folder).catch(() => null))?.isDirectory()) throw new UsageError(`${folder}: is not a folder`, 'name the folder that holds the runs, e.g. runs');
  const runs = await reportsIn(folder);
  if (runs.length === 0) throw new UsageError(`${folder}: holds no run with a report`, 'name the folder that holds the runs, e.g. runs');
  const trend = trendOf(runs.map(({ report }) => report));
  await print(options.format === 'json' ? JSON.stringify(trend, null, 2) : renderTrend(trend, { language, nights, columns: process.stdout.columns ?? 100 }));
}
