/** On a page without a banner: what came nearest to one, so that the evidence can say why it was not taken for one. */
import type { Page } from 'puppeteer-core';
import { describeNearest, type BannerData } from '../../watch/banner/describe.ts';
import { topicHint } from '../../watch/banner/hints.ts';
import { framesIn } from './scan-page.ts';
import { PageFrames } from './page-frames.ts';
import type { ConsentOptions } from './types.ts';

type Edge = Pick<ConsentOptions, 'redactUrl' | 'redactText'>;

/** Nothing where the page does not answer: what it adds is worth no failure. */
export async function nearestOn(page: Page, edge: Edge): Promise<Pick<BannerData, 'nearest'>> {
  try {
    return describeNearest(await framesIn(await PageFrames.of(page), topicHint), edge);
  } catch {
    return {};
  }
}
