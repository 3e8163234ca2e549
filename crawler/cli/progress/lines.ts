/** Plain lines for CI and pipes: one when a site starts, one for each journey, one when it is done. */
import { messages } from '../../../reports/messages/index.ts';
import type { Progress } from '../../run/progress.ts';

const { pages: pagesOf } = messages('en').count;

export function lineProgress(write: (line: string) => void): Progress {
  return {
    siteStarted: (site) => write(`[${site.id}] ${site.url}`),
    page: () => undefined,
    journeyDone: (site, choice, { status, reason, pages }) =>
      write(
        `[${site.id}] ${choice}: ${status}, ${pagesOf(pages)}${reason === null || status === 'complete' ? '' : ` (${reason})`}`,
      ),
    note: (site, line) => write(`[${site.id}] ${line}`),
    siteDone: (site, { words, pages, seconds }) =>
      write(`[${site.id}] done: ${words}, ${pagesOf(pages)}, ${seconds.toFixed(1)} s`),
    end: () => Promise.resolve(),
  };
}
