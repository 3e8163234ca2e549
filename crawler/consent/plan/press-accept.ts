/** A button that accepts everything, unless what it says is weak and boxes are to be ticked before. */
import { grantsFully, best, type Offer, type Strategy } from './offer.ts';
import type { LayerControl } from '../../../watch/banner/controls.ts';

export const pressAccept: Strategy = (offer) => {
  const accept = best(offer.of('accept-all'));
  if (!accept) return null;
  const enough = accept.strength === 3 || offer.save !== undefined || unticked(offer).length === 0;
  return enough ? { do: 'decide', control: accept } : null;
};

/** What is still to be ticked by someone who accepts everything. */
export const unticked = ({ ticks, radios }: Offer): LayerControl[] => [
  ...ticks.filter((each) => !grantsFully(each)),
  ...radios.filter((each) => each.says === 'accept-all' && !each.facts.checked),
];
