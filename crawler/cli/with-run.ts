/** Sets up a run with progress and Ctrl-C handling, and ends it if it stands still. */
import type { BrowserFacts } from '../browser/pool.ts';
import type { Run } from '../run/run.ts';
import { defaultTimeouts } from '../timeouts.ts';
import { say } from './output.ts';
import { createProgress } from './progress/create.ts';
import { listenForStop } from './signals.ts';
import { endIfStandingStill } from './stand-still.ts';

/** A run without the parts that `withRun` adds. */
export interface RunSetup extends Omit<Run, 'timeouts' | 'signal' | 'progress'> {
  /** The first line that the user sees, given the browser's name. The browser starts for it. */
  headline?: (browser: BrowserFacts) => string;
}

/**
 * Calls `use` with a run that Ctrl-C stops, and gives what it returns.
 * @throws what `use` throws, and UsageError when the browser does not start
 */
export async function withRun<T>(
  { headline, ...setup }: RunSetup,
  use: (run: Run) => Promise<T>,
): Promise<T> {
  const { signal, release } = listenForStop();
  const { shown } = setup.directory;
  const stopWatching = endIfStandingStill(
    'Cookiewacht stood still over what a site sent, and ended the run. The evidence up to then is in ' +
      `${shown}; \`cookiewacht judge ${shown}\` judges it.`,
  );
  try {
    if (headline) say(headline((await setup.browsers.get()).about));
    const progress = createProgress(setup.sites);
    return await use({ ...setup, timeouts: defaultTimeouts, signal, progress });
  } finally {
    stopWatching();
    release();
  }
}
