/** Looks for the consent banner of a loaded page, and waits for one that comes late. */
import type { Page } from 'puppeteer-core';
import { describeBanner } from './describe.ts';
import { visitorMoves } from './gestures.ts';
import { scanPage } from './scan-page.ts';
import { Deadline } from '../timeouts.ts';
import { snapshotRecords } from './records.ts';
import type { Layer } from '../../watch/banner/layer.ts';
import { PageFrames } from './page-frames.ts';
import type { ConsentOptions, FoundBanner } from './types.ts';

export type { FoundBanner } from './types.ts';

/** How often closed shadow roots are searched for, in milliseconds: costs more than a look. */
const PIERCE_EVERY = 700;
/** A banner that moves for longer than this is read as it moves, in milliseconds. */
const LONGEST_MOVING = 2500;

/** Changes while a banner slides in: what still lies outside of the window is not counted as missing. */
const stanceOf = ({ signature, block: { box, size } }: Layer): string =>
  [signature, Math.round(box.x), Math.round(box.y), Math.round(box.width), Math.round(box.height), size].join(
    ' ',
  );

/** Null: no banner came within `waitForBanner` milliseconds. */
export async function findBanner(
  page: Page,
  options: Pick<ConsentOptions, 'waitForBanner' | 'redactUrl' | 'redactText'>,
): Promise<FoundBanner | null> {
  const began = performance.now();
  const surface = await PageFrames.of(page);
  const deadline = new Deadline(Math.max(options.waitForBanner, 300));
  const records = snapshotRecords(surface).catch(() => new Map());
  let pierced = -Infinity;
  let standing: Layer | null = null;
  let firstSeen = Infinity;
  const move = visitorMoves(surface);
  do {
    const started = performance.now();
    let seen = await scanPage(surface, false);
    if (!seen.layer && performance.now() - pierced > PIERCE_EVERY) {
      pierced = performance.now();
      if (await surface.pierce()) seen = await scanPage(surface, false);
    }
    if (seen.layer) firstSeen = Math.min(firstSeen, started);
    // Twice the same: a banner is not read while it is being drawn.
    const still =
      seen.layer &&
      standing &&
      (stanceOf(standing) === stanceOf(seen.layer) ||
        (standing.signature === seen.layer.signature && started - firstSeen > LONGEST_MOVING));
    if (seen.layer && (still || deadline.passed)) {
      const observed = await describeBanner(surface, seen.layer, 1, options);
      return {
        observed,
        records: await records,
        page,
        surface,
        layer: seen.layer,
        began,
        appearedAfter: performance.now() - began,
      };
    }
    standing = seen.layer;
    if (!standing) await move(performance.now() - began);
    const cost = performance.now() - started;
    await deadline.pause(standing ? 40 : Math.max(100, 2 * cost));
  } while (!deadline.passed || standing);
  return null;
}
