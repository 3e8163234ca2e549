/** Plain lines for CI and pipes: one when a site starts, one for each journey, one when it is done. */
import type { Progress } from './progress.ts';

const marks = { compliant: 'ok', violations: 'violations', inconclusive: 'not fully checked' } as const;

export function lineProgress(write: (line: string) => void): Progress {
  return {
    siteStarted: (site) => write(`[${site.id}] ${site.url}`),
    page: () => undefined,
    journeyDone: (site, choice, { status, reason, pages }) => write(`[${site.id}] ${choice}: ${status}, ${pages} pages${reason === null || status === 'complete' ? '' : ` (${reason})`}`),
    note: (site, line) => write(`[${site.id}] ${line}`),
    siteDone: (site, { verdict, words, pages, seconds }) => write(`[${site.id}] ${marks[verdict]}: ${words}, ${pages} pages, ${seconds.toFixed(1)} s`),
    end: () => Promise.resolve(),
  };
}
