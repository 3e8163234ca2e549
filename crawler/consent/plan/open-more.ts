/** Further layers: the next step, settings, what is folded, and the way out of settings. */
import type { LayerControl } from '../../../watch/banner/controls.ts';
import { best, isOpened, nextStep, wayOut, type Strategy } from './offer.ts';

export const goToNextStep: Strategy = (offer) => {
  const control = offer.boxes.length > 0 ? nextStep(offer) : undefined;
  return control ? { do: 'open', control } : null;
};

const promisesMore = ({ kind, facts }: LayerControl): boolean =>
  kind === 'more-information' && facts.link === 'none' && facts.role !== 'link';

/**
 * Settings; for who does not accept also a button (not a link) that promises information: it sometimes holds
 * the choice.
 */
export const openSettings: Strategy = (offer) => {
  const fresh = offer.layer.controls.filter(
    (each) => !each.facts.disabled && each.facts.link !== 'away' && !isOpened(offer, each),
  );
  const settings = best(fresh.filter((each) => each.kind === 'settings'));
  const control = settings ?? (offer.goal === 'accept' ? undefined : best(fresh.filter(promisesMore)));
  return control ? { do: 'open', control } : null;
};

/** The window of settings that has nothing to save them, once its boxes are set. */
export const closeSettings: Strategy = (offer) => {
  const control = offer.progress.boxesSet && offer.ticks.length > 0 ? wayOut(offer) : undefined;
  return control ? { do: 'open', control } : null;
};

/** What is folded may hold what is saved; levels that cannot be read are not unfolded. */
export const unfoldMore: Strategy = ({ save, radios, goal, progress }) => {
  if (!save || progress.unfolded || (goal === 'refuse' && radios.length > 0)) return null;
  return { do: 'unfold' };
};
