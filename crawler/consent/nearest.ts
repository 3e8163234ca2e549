/**
 * On a page without a banner, finds the block that resembles one most, so that the evidence says why it is
 * none.
 */
import type { Tab } from '../browser/tab.ts';
import { describeNearest, type BannerData } from '../../watch/banner/describe.ts';
import { topicHint } from '../../watch/banner/hints.ts';
import { notUnderstoodIn } from '../../watch/banner/not-understood.ts';
import { framesIn } from './scan-page.ts';
import { PageFrames } from './page-frames.ts';
import type { ConsentOptions } from './types.ts';

type Edge = Pick<ConsentOptions, 'redactUrl' | 'redactText'>;

/** Empty if the page does not answer, which is no failure: nothing depends on it. */
export async function nearestOn(
  tab: Tab,
  edge: Edge,
): Promise<Pick<BannerData, 'nearest' | 'notUnderstood' | 'wordless'>> {
  try {
    return describeNearest(await framesIn(PageFrames.of(tab), topicHint), edge);
  } catch {
    return {};
  }
}

/** Whether a window stands over the page that looks like a banner, in words that nobody here knows. */
export async function isNotUnderstood(pageFrames: PageFrames): Promise<boolean> {
  const frames = await framesIn(pageFrames, topicHint).catch(() => []);
  return notUnderstoodIn(frames) !== null;
}
