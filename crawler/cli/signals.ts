/**
 * Ctrl-C, a terminal that closes, `kill`: the first ends the run in good order, the second at once. A program that started this
 * one with a channel (the desk does) takes it along when it dies.
 */
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
  const orphaned = (): void => process.exit(exitCodes.interrupted);
  for (const name of signals) process.on(name, stop);
  process.on('disconnect', orphaned);
  return {
    signal: controller.signal,
    release: () => {
      for (const name of signals) process.off(name, stop);
      process.off('disconnect', orphaned);
    },
  };
}
