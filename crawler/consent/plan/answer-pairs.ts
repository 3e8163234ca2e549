/**
 * Reads banners with two plain buttons for each category (`On` and `Off`, `Oui` and `Non`) and one that
 * saves. Pure.
 */
import { bestFits, type WantedCategory } from '../../../watch/banner/categories.ts';
import { onOrOff } from '../../../watch/banner/control-kind.ts';
import type { LayerControl } from '../../../watch/banner/controls.ts';

/** Two buttons that answer one question. */
export interface AnswerPair {
  /** The words before the two buttons. */
  question: string;
  yes: LayerControl;
  no: LayerControl;
}

/** The answer that a button gives; null if it says more than yes or no. */
function answerOf({ kind, strength, label, facts }: LayerControl): 'yes' | 'no' | null {
  if (facts.sort !== 'real' || facts.link !== 'none' || facts.disabled || strength === 3) return null;
  const said = onOrOff(label);
  if (said !== null) return said === 'accept-all' ? 'yes' : 'no';
  if (label.trim().split(/\s+/).length > 2) return null;
  return kind === 'accept-all' ? 'yes' : kind === 'reject-all' ? 'no' : null;
}

/** The pairs, if there are two or more in the same words. */
export function answerPairs(controls: readonly LayerControl[]): AnswerPair[] {
  const buttons = controls.flatMap((control) => {
    const answer = answerOf(control);
    return answer === null ? [] : [{ control, answer }];
  });
  const times = Map.groupBy(buttons, ({ control }) => control.label.trim().toLowerCase());
  const repeated = buttons.filter(
    ({ control }) => (times.get(control.label.trim().toLowerCase())?.length ?? 0) >= 2,
  );
  const pairs: AnswerPair[] = [];
  for (let at = 0; at + 1 < repeated.length; at += 1) {
    const [one, other] = [repeated[at], repeated[at + 1]];
    if (!one || !other || one.answer === other.answer) continue;
    const [yes, no] = one.answer === 'yes' ? [one.control, other.control] : [other.control, one.control];
    pairs.push({ question: one.control.facts.question ?? '', yes, no });
    at += 1;
  }
  return pairs.length >= 2 ? pairs : [];
}

/**
 * The buttons to press for a refusal or for one category alone, without those that are pressed already. Null
 * if no question is about the category.
 */
export function answersTo(
  pairs: readonly AnswerPair[],
  goal: 'refuse' | WantedCategory,
): LayerControl[] | null {
  const open = (control: LayerControl): boolean => control.facts.checked !== true;
  if (goal === 'refuse') return pairs.map(({ no }) => no).filter(open);
  const fits = bestFits(
    goal,
    pairs.map(({ question }) => question),
  );
  return fits.size === 0 ? null : pairs.map(({ yes, no }, at) => (fits.has(at) ? yes : no)).filter(open);
}
