/**
 * Unloads the frames of a page before the page itself, and waits for what that sends. A frame that goes with its page
 * takes its CDP session and the browser's word on its answers along; one that shows an empty document keeps both.
 */
import type { NetworkLog } from '../capture/network-log.ts';
import { withTimeout, type Deadline } from '../timeouts.ts';
import { waitForNetworkIdle } from './network-idle.ts';
import type { LeavingFrame } from './unload-handlers.ts';

/** Shows an empty document; a script of the page itself could do the same. */
export const GO_BLANK = "location.replace('about:blank')";
/**
 * Milliseconds without a request; then the unload counts as finished.
 * @waits no request comes for so long; pages without unload handlers are closed at once
 */
const QUIET_MS = 80;
/** Milliseconds for the unload of the frames of one depth, before that. */
const MAX_FRAMES_UNLOAD_MS = 500;

/** The part of the network log that leaving a page needs. */
type LeftNetwork = Pick<NetworkLog, 'quietFor' | 'waiting' | 'lastRequests' | 'restartQuietPeriod'>;

/**
 * Unloads the frames, innermost first, within the deadline of all. Returns how many there was no time for.
 */
export async function unloadFrames(
  network: LeftNetwork,
  frames: readonly LeavingFrame[],
  { all, answers }: { all: Deadline; answers: Deadline },
): Promise<number> {
  let left = frames.length;
  for (const group of Map.groupBy(frames, ({ depth }) => depth).values()) {
    if (all.passed) break;
    await Promise.all(group.map((frame) => empty(frame, Math.min(MAX_FRAMES_UNLOAD_MS, all.left))));
    await idleAfter(network, Math.min(MAX_FRAMES_UNLOAD_MS, all.left));
    await answersOf(network, Math.min(answers.left, all.left));
    left -= group.length;
  }
  return left;
}

/** Waits until what was just done has no more requests. */
export async function idleAfter(network: LeftNetwork, longest: number): Promise<void> {
  network.restartQuietPeriod();
  await waitForNetworkIdle(network, { answered: QUIET_MS, waiting: QUIET_MS }, longest);
}

/** Waits for the answers to the last requests, at most so many milliseconds. */
export async function answersOf(network: LeftNetwork, longest: number): Promise<void> {
  const last = {
    get quietFor() {
      return network.quietFor;
    },
    get waiting() {
      return network.lastRequests > 0;
    },
  };
  if (last.waiting) await waitForNetworkIdle(last, { answered: 0, waiting: longest }, longest);
}

async function empty({ target: { session }, context }: LeavingFrame, longest: number): Promise<void> {
  const where = context === null ? {} : { contextId: context.id };
  const emptied = session.send('Runtime.evaluate', { expression: GO_BLANK, silent: true, ...where });
  await withTimeout(longest, emptied).catch(() => undefined);
}
