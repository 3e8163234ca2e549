/**
 * On a page without a banner, finds the block that resembles one most, so that the evidence says why it is
 * none.
 */
import type { Tab } from '../browser/tab.ts';
import { describeNearest, type BannerData } from '../../watch/banner/describe.ts';
import { topicHint } from '../../watch/banner/hints.ts';
import { framesIn } from './scan-page.ts';
import { PageFrames } from './page-frames.ts';
import type { ConsentOptions } from './types.ts';

type Edge = Pick<ConsentOptions, 'redactUrl' | 'redactText'>;

/** Empty if the page does not answer, which is no failure: nothing depends on it. */
export async function nearestOn(tab: Tab, edge: Edge): Promise<Pick<BannerData, 'nearest'>> {
  try {
    return describeNearest(await framesIn(PageFrames.of(tab), topicHint), edge);
  } catch {
    return {};
  }
}
