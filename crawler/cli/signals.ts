/** Ctrl-C, a terminal that closes, `kill`: the first ends the run in good order, the second at once. */
import { exitCodes } from './exit-code.ts';

/** `signal` is aborted by Ctrl-C; `release` stops listening. */
export interface StopSignal {
  signal: AbortSignal;
  release(): void;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Listens for SIGINT, SIGTERM and SIGHUP until `release` is called. */
export function listenForStop(): StopSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted);
    process.stderr.write(
      '\nStopping: Cookiewacht finishes the open pages and writes the report. Press Ctrl-C again to stop at once.\n',
    );
    controller.abort();
  };
  for (const name of signals) process.on(name, stop);
  return {
    signal: controller.signal,
    release: () => {
      for (const name of signals) process.off(name, stop);
    },
  };
}
