/** Opens the tab of the wanted category, and ticks the one box on it. */
import { bestFits } from '../../../watch/banner/categories.ts';
import { isOpened, type Strategy } from './offer.ts';

/** For banners with a tab for each category. */
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
  // The tab names the category, so the box on it need not.
  const [box, ...more] = ticks.filter(({ says }) => says !== 'necessary-only');
  if (!box || more.length > 0) return null;
  if (box.facts.checked !== true) return { do: 'set', boxes: [{ control: box, want: true }] };
  return { do: 'decide', control: save };
};
