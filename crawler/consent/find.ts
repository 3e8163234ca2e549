/** Finds the consent banner of a loaded page, and waits for one that comes late. */
import type { Tab } from '../browser/tab.ts';
import { describeBanner } from './describe.ts';
import { visitorMoves } from './gestures.ts';
import { scanPage } from './scan-page.ts';
import { Deadline } from '../timeouts.ts';
import { snapshotRecords } from './records.ts';
import { stanceOf, type Layer } from '../../watch/banner/layer.ts';
import { PageFrames } from './page-frames.ts';
import type { ConsentOptions, FoundBanner } from './types.ts';
import { scaledNow } from '../scaled-time.ts';

export type { FoundBanner } from './types.ts';

/** Milliseconds between two searches for closed shadow roots, which take longer than a scan. */
const PIERCE_INTERVAL_MS = 700;
/** A banner that still moves after so many milliseconds is read as it is. */
const MAX_MOVING_MS = 2500;

/**
 * The first layer of the banner; null if none came within `waitForBanner` milliseconds, or before
 * `stopWaiting` said so. With 0 it looks once, which is enough where the page's clock stands still.
 */
export async function findBanner(
  tab: Tab,
  options: Pick<ConsentOptions, 'waitForBanner' | 'stopWaiting' | 'redactUrl' | 'redactText'>,
): Promise<FoundBanner | null> {
  const began = scaledNow();
  const pageFrames = PageFrames.of(tab);
  const deadline = new Deadline(options.waitForBanner);
  const over = (): boolean => deadline.passed || options.stopWaiting?.(scaledNow() - began) === true;
  const records = snapshotRecords(pageFrames).catch(() => new Map());
  let pierced = -Infinity;
  let standing: Layer | null = null;
  let firstSeen = Infinity;
  const move = visitorMoves(pageFrames);
  do {
    const started = scaledNow();
    let seen = await scanPage(pageFrames, false);
    if (!seen.layer && scaledNow() - pierced > PIERCE_INTERVAL_MS) {
      pierced = scaledNow();
      if (await pageFrames.pierce()) seen = await scanPage(pageFrames, false);
    }
    if (seen.layer) firstSeen = Math.min(firstSeen, started);
    // A banner is read when two scans agree, so that it has been drawn completely.
    const still =
      seen.layer &&
      standing &&
      (stanceOf(standing) === stanceOf(seen.layer) ||
        (standing.signature === seen.layer.signature && started - firstSeen > MAX_MOVING_MS));
    if (seen.layer && (still || deadline.passed)) {
      const observed = await describeBanner(pageFrames, seen.layer, 1, options);
      return {
        observed,
        records: await records,
        pageFrames,
        layer: seen.layer,
        began,
        appearedAfter: scaledNow() - began,
      };
    }
    standing = seen.layer;
    if (!standing) await move(scaledNow() - began);
    const cost = scaledNow() - started;
    await deadline.pause(standing ? 40 : Math.max(100, 2 * cost));
  } while (standing || !over());
  return null;
}
