/**
 * Looks once more when an attempt ended without a proof, since a click may take effect late: a slow server, a
 * banner that fades away. Nothing is clicked any more.
 */
import { siteOf } from '../../rules/address.ts';
import { Deadline } from '../timeouts.ts';
import type { Attempt, AttemptResult } from './attempt.ts';
import { changeInWords } from './records.ts';
import { scanPage } from './scan-page.ts';

/**
 * Milliseconds for a late effect.
 * @waits the banner is gone and a record changed, or it has passed; only when the choice is unconfirmed
 */
const LAST_LOOK_MS = 4000;
/** Milliseconds between two looks. */
const LOOK_INTERVAL_MS = 200;
/** Looks that must agree, so that a page that is being drawn is not taken for one without a banner. */
const AGREEING = 3;

/** The result, which is confirmed if the effect has come after all. */
export async function lastLook(attempt: Attempt, ending: AttemptResult): Promise<AttemptResult> {
  if (!attempt.decided || ending.outcome !== 'unconfirmed' || attempt.contradiction !== null) return ending;
  const { pageFrames } = attempt;
  const deadline = new Deadline(LAST_LOOK_MS);
  let agreeing = 0;
  while (!deadline.passed) {
    await deadline.pause(LOOK_INTERVAL_MS);
    const [seen, records] = await Promise.all([scanPage(pageFrames, agreeing > 0), attempt.changes()]);
    if (siteOf(pageFrames.tab.url) !== attempt.site) return ending;
    const isGone = !seen.layer && !seen.blind && !pageFrames.navigating;
    agreeing = isGone && records.length > 0 && attempt.contradiction === null ? agreeing + 1 : 0;
    if (agreeing === AGREEING)
      return {
        ...ending,
        outcome: 'confirmed',
        bannerGone: true,
        records,
        reason: `the banner is gone, and ${changeInWords(records)}, later than expected`,
      };
  }
  return ending;
}
