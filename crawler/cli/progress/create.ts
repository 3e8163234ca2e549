/** A live list on a terminal, plain lines elsewhere. */
import type { PolicySite } from '../../../rules/policy/schema.ts';
import { lineProgress } from './lines.ts';
import type { Progress } from '../../run/progress.ts';
import { taskListProgress } from './task-list.ts';

/** More sites than this do not fit a screen. */
const FITS = 30;

export function createProgress(sites: readonly PolicySite[]): Progress {
  const live =
    process.stderr.isTTY &&
    process.env['CI'] === undefined &&
    process.env['TERM'] !== 'dumb' &&
    sites.length <= FITS;
  return live ? taskListProgress(sites) : lineProgress((line) => void process.stderr.write(`${line}\n`));
}
