/** Ticks the box of the wanted category, and unticks all other optional ones. */
import { ofNoKind, sameKind } from '../../../watch/banner/categories.ts';
import type { LayerControl } from '../../../watch/banner/controls.ts';
import type { Strategy } from './offer.ts';
import { categoryBoxes, setThenSave } from './one-category.ts';

/** For banners with a box for each category. */
export const tickItsBox: Strategy = (offer) => {
  const wanted = categoryBoxes(offer);
  if (!wanted || wanted.fits.size === 0) return null;
  const { category, optional, fits } = wanted;
  const isTied = (control: LayerControl): boolean =>
    sameKind(category, control.label) ||
    (offer.progress.tied?.has(control.facts.id) === true && ofNoKind(control.label));
  const boxes = optional.flatMap((control, at) => {
    const want = fits.has(at);
    // A service of the category stays ticked with it.
    const along = control.facts.checked === true && !want && isTied(control);
    return along || control.facts.checked === want ? [] : [{ control, want }];
  });
  return setThenSave(boxes, offer.save);
};
