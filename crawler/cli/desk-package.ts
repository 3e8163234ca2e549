/** The package of the desk and the fleet, which most users do not install: it is loaded when it is asked for. */
import * as z from 'zod';
import { UsageError } from '../errors.ts';
import type { QueueRequest } from '../run/queue-request.ts';
import type { Outcome } from './exit-code.ts';

const packageName = 'cookiewacht-desk';

const aFunction = <T>() => z.custom<T>((value) => typeof value === 'function');

/** What the package offers; its outcomes are those of this program. */
const deskModule = z.object({
  runDesk: aFunction<(args: readonly string[]) => Promise<Outcome>>(),
  runWorker: aFunction<(args: readonly string[]) => Promise<Outcome>>(),
  crawlByWorkers: aFunction<(request: QueueRequest) => Promise<{ folder: string } | null>>(),
});

/** @throws UsageError when it is not installed. `command`: what asks for it. */
export async function loadDesk(command: string): Promise<z.output<typeof deskModule>> {
  const imported: unknown = await import(packageName).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
    throw new UsageError(
      `${command}: the package of the desk is not installed`,
      `npm install ${packageName}, then start it again`,
      { cause: error },
    );
  });
  return deskModule.parse(imported);
}

/** The package itself is missing, not something that it needs. */
const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'ERR_MODULE_NOT_FOUND' &&
  error.message.includes(`'${packageName}'`);
