/** Refuses by the keyboard alone, in a profile of its own, and says how that ended. */
import type { KeyboardRefusal, Unstamped } from '../../rules/evidence/index.ts';
import type { Tab } from '../browser/tab.ts';
import { choose } from './choose.ts';
import { findBanner } from './find.ts';
import { useKeyboard } from './keyboard.ts';
import type { ChoiceResult, ConsentOptions } from './types.ts';

/** Milliseconds for the attempt: a page may have hundreds of stops before its banner. */
const BUDGET_MS = 45_000;

/** Kinds of controls that decide. */
const deciding: ReadonlySet<string> = new Set(['reject-all', 'necessary-only', 'save-selection', 'close']);

/** The attempt as it goes into evidence. */
export type KeyboardResult = Omit<Unstamped<KeyboardRefusal>, 'kind'>;

/** Refuses on a page that has just been loaded. Releases the page. Never throws for what a page does. */
export async function refuseByKeyboard(tab: Tab, options: ConsentOptions): Promise<KeyboardResult> {
  const found = await findBanner(tab, options);
  if (!found) return { outcome: 'unclear', keys: 0, reason: 'the banner was not there this time' };
  const keyboard = useKeyboard(found.pageFrames);
  const result = await choose(tab, found, { budget: BUDGET_MS, ...options, choice: 'reject' });
  const { outcome, reason } = judge(keyboard, result);
  // The last one that was pressed is what did nothing only where it decides.
  const last = result.clicks.at(-1);
  const control = last && deciding.has(last.kind) ? last.text : undefined;
  return { outcome, keys: keyboard.keys, reason, ...(control === undefined ? {} : { control }) };
}

function judge(
  { failure, presses }: ReturnType<typeof useKeyboard>,
  { outcome, bannerGone, records, reason }: ChoiceResult,
): Pick<KeyboardResult, 'outcome' | 'reason'> {
  if (outcome === 'confirmed') return { outcome: 'operable', reason };
  if (failure === 'not-reached')
    return bannerGone
      ? { outcome: 'unclear', reason: 'Tab leads to no control that refuses, and Escape closes the banner' }
      : { outcome: 'not-reached', reason: 'Tab and Shift+Tab lead to no control that refuses' };
  if (failure === null && presses > 1 && !bannerGone && records.length === 0 && outcome === 'unconfirmed')
    return { outcome: 'no-effect', reason: `Enter and Space do nothing: ${reason}` };
  return { outcome: 'unclear', reason };
}
