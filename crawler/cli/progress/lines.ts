/**
 * Progress as plain lines for CI and pipes: when a site starts, for each journey, and when the site is done.
 */
import { shownSite } from '../../capture/shown-site.ts';
import { messages } from '../../../reports/messages/index.ts';
import type { Progress } from '../../run/progress.ts';

const { pages: pagesOf } = messages('en').count;

/** Hands each line to `write`. */
export function lineProgress(write: (line: string) => void): Progress {
  return {
    siteStarted: (site) => write(`[${site.id}] ${shownSite(site).url}`),
    page: () => undefined,
    journeyDone: (site, journey, { status, reason, pages }) => {
      const why = reason === null || status === 'complete' ? '' : ` (${reason})`;
      write(`[${site.id}] ${journey}: ${status}, ${pagesOf(pages)}${why}`);
    },
    soFar: (site, words) => write(`[${site.id}] so far: ${words}`),
    note: (site, line) => write(`[${site.id}] ${line}`),
    siteDone: (site, { words, pages, seconds }) =>
      write(`[${site.id}] done: ${words}, ${pagesOf(pages)}, ${seconds.toFixed(1)} s`),
    end: () => Promise.resolve(),
  };
}
