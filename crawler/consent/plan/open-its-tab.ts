/** A kind that has a page of its own within the window, under a tab of its name. */
import { bestFits } from '../../../watch/banner/categories.ts';
import { isOpened, type Strategy } from './offer.ts';

export const openItsTab: Strategy = (offer) => {
  const { layer, save, ticks, progress } = offer;
  if (!progress.category || !save) return null;
  const tabs = layer.controls.filter(
    ({ kind, facts, label }) =>
      kind !== 'category' && facts.link === 'none' && !facts.disabled && label.split(' ').length <= 4,
  );
  const fits = bestFits(
    progress.category,
    tabs.map(({ label }) => label),
  );
  const tab = tabs.find((_tab, at) => fits.has(at));
  if (!tab) return null;
  if (!isOpened(offer, tab)) return { do: 'open', control: tab };
  // The one box of that page, which is labelled `on or off` at most.
  const [box, ...more] = ticks.filter(({ says }) => says !== 'necessary-only');
  if (!box || more.length > 0) return null;
  if (box.facts.checked !== true) return { do: 'set', boxes: [{ control: box, want: true }] };
  return { do: 'decide', control: save };
};
