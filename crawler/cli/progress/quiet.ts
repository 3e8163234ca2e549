/** No progress but what a user must know, e.g. that the browser died. */
import type { Progress } from '../../run/progress.ts';

/** Hands notes to `write`, and nothing else. */
export function quietProgress(write: (line: string) => void): Progress {
  return {
    siteStarted: () => undefined,
    page: () => undefined,
    journeyDone: () => undefined,
    soFar: () => undefined,
    note: (site, line) => write(`[${site.id}] ${line}`),
    siteDone: () => undefined,
    end: () => Promise.resolve(),
  };
}
