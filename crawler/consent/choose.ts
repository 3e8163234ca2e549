/**
 * Makes a choice the way a visitor makes it, and claims nothing that was not confirmed.
 *
 *   const found = await findBanner(page, options);
 *   const result = await choose(page, found, options);
 *
 * The page is loaded and its clock is the real one (see `dwell`: page time that was let pass cannot be clicked in).
 */
import type { Page } from 'puppeteer-core';
import { Attempt, type Ending, type Strategy } from './attempt.ts';
import { byAccessibleName } from './by-accessible-name.ts';
import { byAutoconsent } from './by-autoconsent.ts';
import { byPolicy } from './by-policy.ts';
import { look } from './look.ts';
import { reopen } from './reopen.ts';
import { releaseConsent, Surface } from './surface.ts';
import type { ChoiceResult, ConsentOptions, FoundBanner } from './types.ts';

export { findBanner } from './find.ts';
export { pictureOf } from './picture.ts';
export { releaseConsent } from './surface.ts';
export type { BannerData } from '../../watch/banner/describe.ts';
export type { ChoiceResult, ConsentOptions, FoundBanner } from './types.ts';

/** Tried in this order. */
const strategies: readonly Strategy[] = [byPolicy, byAutoconsent, byAccessibleName];

export async function choose(page: Page, found: FoundBanner | null, options: ConsentOptions): Promise<ChoiceResult> {
  const began = found?.began ?? performance.now();
  let attempt: Attempt | null = null;
  let how = 'none';
  let ending: Ending | null = null;
  try {
    attempt = new Attempt(found?.surface ?? (await Surface.of(page)), options, found?.appearedAfter ?? 0);
    await attempt.begin(found?.records ?? null);
    let layer = found?.layer ?? null;
    if (layer) attempt.layers = 1;
    else if (options.choice === 'withdraw' && !options.override?.withdraw) {
      const reopened = await reopen(attempt);
      [layer, ending] = [reopened.layer, reopened.ending];
      how = ending ? byAccessibleName.name : how;
    }
    for (const strategy of ending ? [] : strategies) {
      ending = await strategy.choose(attempt, layer);
      if (ending) {
        how = ending.how ?? strategy.name;
        break;
      }
      // What was tried may have moved the banner on.
      if (attempt.decided && layer) layer = (await look(attempt.surface, true)).layer ?? layer;
    }
    if (!ending && !layer && options.choice !== 'withdraw' && (await drawingStands(attempt.surface))) ending = { outcome: 'unconfirmed', bannerGone: false, records: [], reason: 'no banner could be read, but a drawing without words stands over the page' };
  } catch (error) {
    ending = { outcome: 'unconfirmed', bannerGone: false, records: [], reason: `the attempt failed: ${error instanceof Error ? (error.message.split('\n', 1)[0] ?? '').slice(0, 200) : 'unknown reason'}` };
  } finally {
    await releaseConsent(page);
  }
  const nothing = options.choice === 'withdraw' ? 'the site offers no control to change the choice' : 'no banner was seen';
  return {
    choice: options.choice,
    outcome: ending?.outcome ?? (options.choice === 'withdraw' ? 'not-offered' : 'no-banner'),
    how,
    clicks: attempt?.clicks ?? [],
    bannerGone: ending?.bannerGone ?? false,
    records: ending?.records ?? [],
    reason: (ending?.reason ?? nothing).replace(/\s+/g, ' '),
    took: Math.round(performance.now() - began),
    layers: attempt?.layers ?? 0,
    ...(ending?.outcome === 'confirmed' && attempt ? { clicksNeeded: attempt.needed } : {}),
    ...(options.category ? { category: options.category.name } : {}),
  };
}

async function drawingStands(surface: Surface): Promise<boolean> {
  const [page] = await surface.worlds();
  return (await page?.wordless().catch(() => false)) ?? false;
}
