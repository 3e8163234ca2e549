/**
 * Makes a choice like a visitor. It counts only when it was confirmed.
 *
 *   const found = await findBanner(tab, options);
 *   const result = await choose(tab, found, options);
 *
 * The page has loaded and runs in real time: after virtual time a click no longer works.
 */
import type { Tab } from '../browser/tab.ts';
import { Attempt, type AttemptResult, type Strategy } from './attempt.ts';
import { byAccessibleName } from './by-accessible-name.ts';
import { byAutoconsent, refuseUnseen } from './by-autoconsent.ts';
import { byPolicy } from './by-policy.ts';
import { keyboardOf } from './keyboard.ts';
import { isNotUnderstood } from './nearest.ts';
import { scanPage } from './scan-page.ts';
import { keptElsewhere } from './kept-elsewhere.ts';
import { lastLook } from './last-look.ts';
import { reopen } from './reopen.ts';
import { releaseConsent, PageFrames } from './page-frames.ts';
import type { ChoiceResult, ConsentOptions, FoundBanner } from './types.ts';
import type { Layer } from '../../watch/banner/layer.ts';
import { scaledNow } from '../scaled-time.ts';

export { findBanner } from './find.ts';
export { nearestOn } from './nearest.ts';
export { pictureOf } from './picture.ts';
export { releaseConsent } from './page-frames.ts';
export type { BannerData } from '../../watch/banner/describe.ts';
export type { ChoiceResult, ConsentOptions, FoundBanner } from './types.ts';

/** Tried in this order. */
const strategies: readonly Strategy[] = [byPolicy, byAutoconsent, byAccessibleName];

/**
 * Makes the choice of the options in the banner that was found; null: no banner was found. Releases the page.
 * Never throws for what a page does: a failure is an unconfirmed choice.
 */
export async function choose(
  tab: Tab,
  found: FoundBanner | null,
  options: ConsentOptions,
): Promise<ChoiceResult> {
  const began = found?.began ?? scaledNow();
  let attempt: Attempt | null = null;
  let ended: Ended = { how: 'none', ending: null };
  try {
    attempt = new Attempt(found?.pageFrames ?? PageFrames.of(tab), options, found?.appearedAfter ?? 0);
    ended = await makeChoice(attempt, found);
    if (ended.ending) ended = { ...ended, ending: await keptElsewhere(attempt, ended.ending) };
    if (ended.ending) ended = { ...ended, ending: await lastLook(attempt, ended.ending) };
  } catch (error) {
    ended = { ...ended, ending: failed(error) };
  } finally {
    releaseConsent(tab);
  }
  return resultOf(options, attempt, ended, scaledNow() - began);
}

/** The result, and the strategy that led to it. */
interface Ended {
  how: string;
  ending: AttemptResult | null;
}

async function makeChoice(attempt: Attempt, found: FoundBanner | null): Promise<Ended> {
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
  if (ended.ending || layer || choice === 'withdraw') return ended;
  if (await hasDrawnBanner(attempt.pageFrames)) return { ...ended, ending: unreadable };
  return (await isNotUnderstood(attempt.pageFrames)) ? { ...ended, ending: notUnderstood } : ended;
}

const unreadable: AttemptResult = {
  outcome: 'unconfirmed',
  bannerGone: false,
  records: [],
  reason: 'no banner could be read, but a drawing without words stands over the page',
};

const notUnderstood: AttemptResult = {
  outcome: 'unconfirmed',
  bannerGone: false,
  records: [],
  reason: 'a window over the page looks like a banner, and its words are in no language that the check reads',
};

async function tryStrategies(attempt: Attempt, first: Layer | null): Promise<Ended> {
  let layer = first;
  for (const strategy of strategies) {
    // Its rules call the page's functions, which takes no key.
    if (strategy === byAutoconsent && keyboardOf(attempt.pageFrames)) continue;
    const ending = await strategy.choose(attempt, layer);
    if (ending) {
      const instead =
        offersNothing(ending) && !keyboardOf(attempt.pageFrames) ? await refuseUnseen(attempt, first) : null;
      return { how: instead?.how ?? ending.how ?? strategy.name, ending: instead ?? ending };
    }
    // The strategy may have opened another layer.
    if (attempt.decided && layer) layer = (await scanPage(attempt.pageFrames, true)).layer ?? layer;
  }
  return { how: 'none', ending: null };
}

/** The way through the banner ended, and the banner is still there. */
const offersNothing = ({ outcome, bannerGone }: AttemptResult): boolean =>
  (outcome === 'unconfirmed' || outcome === 'not-offered') && !bannerGone;

function failed(error: unknown): AttemptResult {
  const why =
    error instanceof Error ? (error.message.split('\n', 1)[0] ?? '').slice(0, 200) : 'unknown reason';
  return { outcome: 'unconfirmed', bannerGone: false, records: [], reason: `the attempt failed: ${why}` };
}

/** The result if there was no banner, or no control to withdraw. */
const nothingToDo = (
  choice: ConsentOptions['choice'],
): Pick<ChoiceResult, 'outcome' | 'bannerGone' | 'records' | 'reason'> & { unseen?: true } =>
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
  const { outcome, bannerGone, records, reason, unseen } = ending ?? nothingToDo(options.choice);
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
    ...(outcome === 'confirmed' && attempt && unseen !== true ? { clicksNeeded: attempt.needed } : {}),
    ...(options.category ? { category: options.category.name } : {}),
  };
}

async function hasDrawnBanner(pageFrames: PageFrames): Promise<boolean> {
  const [page] = await pageFrames.worlds();
  return (await page?.wordless().catch(() => false)) ?? false;
}
