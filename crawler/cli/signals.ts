/** Ctrl-C: the first ends the run in good order, the second at once. */
import { exitCodes } from './exit-code.ts';

/** `signal` is aborted by Ctrl-C; `release` stops listening. */
export interface StopSignal {
  signal: AbortSignal;
  release(): void;
}

/** Listens for SIGINT and SIGTERM until `release` is called. */
export function listenForStop(): StopSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted);
    process.stderr.write(
      '\nStopping: Cookiewacht finishes the open pages and writes the report. Press Ctrl-C again to stop at once.\n',
    );
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: controller.signal,
    release: () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
}
