/** Waits until a page has gone quiet. Never on "network idle", which open connections keep from coming. */
import type { NetworkLog } from '../capture/network-log.ts';

/** Resolves when no request or response headers came for `quiet` milliseconds, or after `longest`. */
export async function waitForNetworkIdle(network: NetworkLog, quiet: number, longest: number): Promise<void> {
  const end = performance.now() + longest;
  while (performance.now() < end) {
    const missing = quiet - network.quietFor;
    if (missing <= 0) return;
    await new Promise((resolve) => setTimeout(resolve, Math.min(missing + 5, Math.max(1, end - performance.now()))));
  }
}
