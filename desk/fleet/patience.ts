/** Waits for a database or a store that is away, and goes on: nothing is lost, and nothing is done twice. */
import { setTimeout as pause } from 'node:timers/promises';
import { reasonOf } from '../../crawler/errors.ts';

/** What PostgreSQL and the network say when the database is away, stops, starts, or a connection breaks. */
const awayCodes = new Set(
  (
    'ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT ENOTFOUND EAI_AGAIN EHOSTUNREACH ' +
    '57P01 57P02 57P03 53300 08000 08001 08003 08006'
  ).split(' '),
);

/** How long the store may be away before a site is left to another worker, in milliseconds. */
export const STORE_AWAY_MS = 30 * 60_000;

/** Whether the database did not answer, other than with a refusal. */
export function isAway(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  return (
    awayCodes.has(code) ||
    /connection (?:terminated|timeout)|timeout exceeded|is not queryable/i.test(message)
  );
}

interface Patience {
  signal: AbortSignal;
  /** What is done, for the message. */
  what: string;
  say: (line: string) => void;
  /** Whether it is worth another attempt. */
  again: (error: unknown) => boolean;
  longestMs?: number;
}

/** Does it until it succeeds. @throws what it throws, if another attempt is of no use, and when the worker is stopped */
export async function withPatience<T>(
  work: () => Promise<T>,
  { signal, what, say, again, longestMs = Infinity }: Patience,
): Promise<T> {
  const began = performance.now();
  for (let attempt = 0; ; attempt += 1) {
    try {
      const result = await work();
      if (attempt > 0) say(`${what}: goes on.`);
      return result;
    } catch (error) {
      const late = performance.now() - began > longestMs;
      if (signal.aborted || late || !again(error)) throw error;
      if (attempt === 0) say(`${what}: waits (${reasonOf(error)}).`);
      await pause(Math.min(10_000, 500 * 2 ** Math.min(attempt, 5)), null, { signal });
    }
  }
}
