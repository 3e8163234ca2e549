/** Chooses among levels the one that is named after the wanted category. */
import { bestFits } from '../../../watch/banner/categories.ts';
import { answersIn } from './answer-its-question.ts';
import type { Strategy } from './offer.ts';
import { categoryBoxes, setThenSave } from './one-category.ts';

/** For levels that are radio buttons. */
export const chooseItsLevel: Strategy = (offer) => {
  const wanted = categoryBoxes(offer);
  if (!wanted || wanted.fits.size > 0 || answersIn(offer.radios, wanted.category)) return null;
  const levels = offer.radios.filter(
    ({ says }) => says !== 'accept-all' && says !== 'necessary-only' && says !== 'reject-all',
  );
  const [level] = bestFits(
    wanted.category,
    levels.map(({ label }) => label),
  );
  const control = level === undefined ? undefined : levels[level];
  if (!control) return null;
  return setThenSave(control.facts.checked ? [] : [{ control, want: true }], offer.save);
};
