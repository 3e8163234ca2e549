/**
 * Makes a choice the way a visitor makes it, and claims nothing that was not confirmed.
 *
 *   const found = await findBanner(page, options);
 *   const result = await choose(page, found, options);
 *
 * The page is loaded and its clock is the real one (see `dwell`: page time that was let pass cannot be
 * clicked in).
 */
import type { Page } from 'puppeteer-core';
import { Attempt, type AttemptResult, type Strategy } from './attempt.ts';
import { byAccessibleName } from './by-accessible-name.ts';
import { byAutoconsent } from './by-autoconsent.ts';
import { byPolicy } from './by-policy.ts';
import { scanPage } from './scan-page.ts';
import { reopen } from './reopen.ts';
import { releaseConsent, PageFrames } from './page-frames.ts';
import type { ChoiceResult, ConsentOptions, FoundBanner } from './types.ts';
import type { Layer } from '../../watch/banner/layer.ts';

export { findBanner } from './find.ts';
export { nearestOn } from './nearest.ts';
export { pictureOf } from './picture.ts';
export { releaseConsent } from './page-frames.ts';
export type { BannerData } from '../../watch/banner/describe.ts';
export type { ChoiceResult, ConsentOptions, FoundBanner } from './types.ts';

/** Tried in this order. */
const strategies: readonly Strategy[] = [byPolicy, byAutoconsent, byAccessibleName];

export async function choose(
  page: Page,
  found: FoundBanner | null,
  options: ConsentOptions,
): Promise<ChoiceResult> {
  const began = found?.began ?? performance.now();
  let attempt: Attempt | null = null;
  let ended: Ended = { how: 'none', ending: null };
  try {
    attempt = new Attempt(found?.surface ?? (await PageFrames.of(page)), options, found?.appearedAfter ?? 0);
    ended = await make(attempt, found);
  } catch (error) {
    ended = { ...ended, ending: failed(error) };
  } finally {
    await releaseConsent(page);
  }
  return resultOf(options, attempt, ended, performance.now() - began);
}

/** How it ended, and what did it. */
interface Ended {
  how: string;
  ending: AttemptResult | null;
}

async function make(attempt: Attempt, found: FoundBanner | null): Promise<Ended> {
  const { choice, override } = attempt.options;
  await attempt.begin(found?.records ?? null);
  let layer = found?.layer ?? null;
  if (layer) attempt.layers = 1;
  else if (choice === 'withdraw' && !override?.withdraw) {
    const reopened = await reopen(attempt);
    if (reopened.ending) return { how: byAccessibleName.name, ending: reopened.ending };
    layer = reopened.layer;
  }
  const ended = await tryStrategies(attempt, layer);
  if (ended.ending || layer || choice === 'withdraw' || !(await drawingStands(attempt.surface))) return ended;
  return { ...ended, ending: unread };
}

const unread: AttemptResult = {
  outcome: 'unconfirmed',
  bannerGone: false,
  records: [],
  reason: 'no banner could be read, but a drawing without words stands over the page',
};

async function tryStrategies(attempt: Attempt, first: Layer | null): Promise<Ended> {
  let layer = first;
  for (const strategy of strategies) {
    const ending = await strategy.choose(attempt, layer);
    if (ending) return { how: ending.how ?? strategy.name, ending };
    // What was tried may have moved the banner on.
    if (attempt.decided && layer) layer = (await scanPage(attempt.surface, true)).layer ?? layer;
  }
  return { how: 'none', ending: null };
}

function failed(error: unknown): AttemptResult {
  const why =
    error instanceof Error ? (error.message.split('\n', 1)[0] ?? '').slice(0, 200) : 'unknown reason';
  return { outcome: 'unconfirmed', bannerGone: false, records: [], reason: `the attempt failed: ${why}` };
}

/** What is said where there was nothing to choose in. */
const nothingToDo = (
  choice: ConsentOptions['choice'],
): Pick<ChoiceResult, 'outcome' | 'bannerGone' | 'records' | 'reason'> =>
  choice === 'withdraw'
    ? {
        outcome: 'not-offered',
        bannerGone: false,
        records: [],
        reason: 'the site offers no control to change the choice',
      }
    : { outcome: 'no-banner', bannerGone: false, records: [], reason: 'no banner was seen' };

function resultOf(
  options: ConsentOptions,
  attempt: Attempt | null,
  { how, ending }: Ended,
  took: number,
): ChoiceResult {
  const { outcome, bannerGone, records, reason } = ending ?? nothingToDo(options.choice);
  return {
    choice: options.choice,
    outcome,
    how,
    clicks: attempt?.clicks ?? [],
    bannerGone,
    records,
    reason: reason.replace(/\s+/g, ' '),
    took: Math.round(took),
    layers: attempt?.layers ?? 0,
    ...(outcome === 'confirmed' && attempt ? { clicksNeeded: attempt.needed } : {}),
    ...(options.category ? { category: options.category.name } : {}),
  };
}

async function drawingStands(surface: PageFrames): Promise<boolean> {
  const [page] = await surface.worlds();
  return (await page?.wordless().catch(() => false)) ?? false;
}
