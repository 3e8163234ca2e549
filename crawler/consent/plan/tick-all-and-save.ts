/** Accepts by ticking all boxes and saving. */
import { negatesBox } from '../../../watch/banner/control-words.ts';
import type { LayerControl } from '../../../watch/banner/controls.ts';
import { allowsLeast } from './levels.ts';
import { best, type Offer, type Strategy } from './offer.ts';
import { unticked } from './press-accept.ts';

/** The control that ends it: one that accepts, else the one that saves. */
function closingOf({ of, boxes, stepped, save }: Offer): LayerControl | undefined {
  return best(of('accept-all')) ?? (boxes.length > 0 || stepped ? save : undefined);
}

/**
 * Whether saving might refuse: no radio button is known to accept, and a refusing one is chosen or unknown.
 */
function savesUnread({ radios, save }: Offer, closing: LayerControl | undefined): boolean {
  if (!closing || closing !== save || radios.length === 0) return false;
  if (radios.some(({ says }) => says === 'accept-all')) return false;
  const least = radios.filter(allowsLeast);
  return least.length === 0 || least.some(({ facts }) => facts.checked);
}

/** Ticks every box that does not consent yet. */
export const tickEverything: Strategy = (offer) => {
  const closing = closingOf(offer);
  const boxes = unticked(offer).map((control) => ({
    control,
    want: offer.radios.includes(control) || !negatesBox(control.label),
  }));
  if (boxes.length === 0 || savesUnread(offer, closing)) return null;
  return closing || offer.waiting ? { do: 'set', boxes } : null;
};

/** Saves when all boxes are ticked. */
export const saveEverything: Strategy = (offer) => {
  const closing = closingOf(offer);
  return closing && !savesUnread(offer, closing) ? { do: 'decide', control: closing } : null;
};
