/** Waits for the network of a page to become quiet. */
import { setTimeout as pause } from 'node:timers/promises';
import type { NetworkLog } from '../capture/network-log.ts';
import { scaledNow } from '../scaled-time.ts';

/** When the network of a page counts as quiet, in milliseconds. */
export interface QuietPeriods {
  /** Without a request or response headers, while no request waits for an answer. */
  answered: number;
  /** The same while one waits: many pages never close their connections. */
  waiting: number;
}

/** Resolves when the network is quiet, or after `longest` milliseconds. */
export async function waitForNetworkIdle(
  network: Pick<NetworkLog, 'quietFor' | 'waiting'>,
  { answered, waiting }: QuietPeriods,
  longest: number,
): Promise<void> {
  const end = scaledNow() + longest;
  for (;;) {
    const missing = (network.waiting ? waiting : answered) - network.quietFor;
    const left = end - scaledNow();
    if (missing <= 0 || left <= 0) return;
    // An answer may come meanwhile, and make the period shorter.
    await pause(Math.min(missing + 1, left, network.waiting ? answered : missing + 1));
  }
}
