/** Chooses how progress is shown: a live list on a terminal, plain lines elsewhere. */
import { printable } from '../printable.ts';
import type { PolicySite } from '../../../rules/policy/schema/site.ts';
import { lineProgress } from './lines.ts';
import type { Progress } from '../../run/progress.ts';
import { isQuiet } from '../output.ts';
import { quietProgress } from './quiet.ts';
import { taskListProgress } from './task-list.ts';

/** A live list of more sites does not fit a screen. */
const MAX_LISTED_SITES = 30;

/** Progress on stderr for these sites. */
export function createProgress(sites: readonly PolicySite[]): Progress {
  if (isQuiet()) return quietProgress(() => undefined);
  const live =
    process.stderr.isTTY &&
    process.env['CI'] === undefined &&
    process.env['TERM'] !== 'dumb' &&
    sites.length <= MAX_LISTED_SITES;
  return live
    ? taskListProgress(sites)
    : lineProgress((line) => void process.stderr.write(`${printable(line)}\n`));
}
