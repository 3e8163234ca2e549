/** Sets a run up and takes it down again. */
import type { Run } from '../run/run.ts';
import { defaultTimeouts } from '../timeouts.ts';
import { say } from './output.ts';
import { createProgress } from './progress/create.ts';
import { listenForStop } from './signals.ts';

export interface RunSetup extends Omit<Run, 'timeouts' | 'signal' | 'progress'> {
  /** The first line that the user sees, once the browser has started. */
  headline?: (browser: string) => string;
}

export async function withRun<T>(
  { headline, ...setup }: RunSetup,
  use: (run: Run) => Promise<T>,
): Promise<T> {
  const { signal, release } = listenForStop();
  try {
    if (headline) say(headline((await setup.browsers.get()).name));
    const progress = createProgress(setup.sites);
    return await use({ ...setup, timeouts: defaultTimeouts, signal, progress });
  } finally {
    release();
  }
}
