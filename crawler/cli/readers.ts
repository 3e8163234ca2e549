/**
 * What a reader of our output does to the run: nothing. One that goes away (`| head`) is no error, and neither the exit
 * code nor what comes after the summary depends on it. A disk that is full is one, and is told.
 */
import { exitCodes } from './exit-code.ts';

/** Error codes of a pipe that nobody reads any more. */
const GONE = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'EIO']);

/** From now on output that nobody takes ends nothing. Call the returned function when everything has been said. */
export function outliveReaders(): () => void {
  let problem: string | null = null;
  for (const [name, stream] of [
    ['stdout', process.stdout],
    ['stderr', process.stderr],
  ] as const)
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!GONE.has(error.code ?? ''))
        problem ??= `${name} cannot be written: ${error.message.slice(0, 200)}`;
    });
  return () => {
    if (problem === null) return;
    process.stderr.write(
      `${problem}. The result is incomplete where you sent it; the run directory has all of it.\n`,
    );
    // What was found stays found.
    if (process.exitCode !== exitCodes.findings) process.exitCode = exitCodes.usage;
  };
}
