/** Opens further layers: the next step, settings, folded parts, and the layer behind the settings. */
import type { LayerControl } from '../../../watch/banner/controls.ts';
import { best, isOpened, nextStep, closeOfSettings, type Strategy } from './offer.ts';

/** Opens the next of several steps. */
export const goToNextStep: Strategy = (offer) => {
  const control = offer.boxes.length > 0 ? nextStep(offer) : undefined;
  return control ? { do: 'open', control } : null;
};

const promisesMore = ({ kind, facts }: LayerControl): boolean =>
  kind === 'more-information' && facts.link === 'none' && facts.role !== 'link';

/**
 * Opens the settings. Unless the goal is to accept, also a button (not a link) for more information, since
 * the choice is sometimes behind it.
 */
export const openSettings: Strategy = (offer) => {
  const fresh = offer.layer.controls.filter(
    (each) => !each.facts.disabled && each.facts.link !== 'away' && !isOpened(offer, each),
  );
  const settings = best(fresh.filter((each) => each.kind === 'settings'));
  const control = settings ?? (offer.goal === 'accept' ? undefined : best(fresh.filter(promisesMore)));
  return control ? { do: 'open', control } : null;
};

/** Closes settings that have no button to save them, after the boxes were set. */
export const closeSettings: Strategy = (offer) => {
  const control = offer.progress.boxesSet && offer.ticks.length > 0 ? closeOfSettings(offer) : undefined;
  return control ? { do: 'open', control } : null;
};

/** Opens folded parts, which may hold boxes that would be saved. Not for levels that cannot be read. */
export const unfoldMore: Strategy = ({ save, radios, goal, progress }) => {
  if (!save || progress.unfolded || (goal === 'refuse' && radios.length > 0)) return null;
  return { do: 'unfold' };
};
