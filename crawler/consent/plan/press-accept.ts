/** Presses a button that accepts everything. */
import { grantsFully, best, type Offer, type Strategy } from './offer.ts';
import type { LayerControl } from '../../../watch/banner/controls.ts';

/** A button with weak words (`OK`) is pressed only if no box has to be ticked first. */
export const pressAccept: Strategy = (offer) => {
  const accept = best(offer.of('accept-all'));
  if (!accept) return null;
  const enough = accept.strength === 3 || offer.save !== undefined || unticked(offer).length === 0;
  return enough ? { do: 'decide', control: accept } : null;
};

/** The boxes that do not consent yet. */
export const unticked = ({ ticks, radios }: Offer): LayerControl[] => [
  ...ticks.filter((each) => !grantsFully(each)),
  ...radios.filter((each) => each.says === 'accept-all' && !each.facts.checked),
];
