/** Decides why the attempt ends. `not-offered` requires that every control of the banner was understood. */
import type { LayerControl } from '../../../watch/banner/controls.ts';
import type { Offer } from './offer.ts';
import type { Move } from './step.ts';

type GivesUp = Extract<Move, { do: 'give-up' }>;

const notOffered = (reason: string): GivesUp => ({ do: 'give-up', outcome: 'not-offered', reason });
const unconfirmed = (reason: string): GivesUp => ({ do: 'give-up', outcome: 'unconfirmed', reason });

/** The last step, when no strategy applies. */
export function giveUp(offer: Offer): GivesUp {
  const { goal, progress } = offer;
  if (goal === 'category')
    return notOffered(`the banner offers no choice for "${progress.category?.name ?? ''}" alone`);
  return unread(offer) ?? (goal === 'accept' ? withoutAccepting(offer) : withoutRefusing(offer));
}

function unread({ save, layer }: Offer): GivesUp | null {
  if (save) return unconfirmed('the banner saves a selection, but what is selected cannot be read');
  if (layer.block.drawn !== true) return null;
  return unconfirmed('its controls are drawn as a picture, and what they say cannot be read');
}

const withoutAccepting = ({ progress }: Offer): GivesUp =>
  notOffered(
    progress.opened.size > 0
      ? 'no layer of the banner has a control to accept'
      : 'the banner has no control to accept',
  );

function withoutRefusing({ layer, progress }: Offer): GivesUp {
  const { controls } = layer;
  if (controls.some(leadsAway)) return unconfirmed('its settings are on another page, which is not followed');
  if (progress.opened.size > 0) return unconfirmed('no layer of the banner has a control to refuse');
  const unknown = controls.find(isNotUnderstood);
  if (unknown) return unconfirmed(`what "${unknown.label.slice(0, 60)}" does is not understood`);
  const accepts = controls.some((each) => each.kind === 'accept-all');
  return notOffered(
    accepts ? 'the banner can be accepted, not refused' : 'the banner can be closed, not refused',
  );
}

const leadsAway = ({ kind, facts }: LayerControl): boolean =>
  kind === 'settings' && (facts.link === 'away' || facts.link === 'site');

/** A button about cookies whose words are not understood: it may be the one that is missing. */
const isNotUnderstood = ({ kind, strength, cookies, facts }: LayerControl): boolean =>
  kind === 'other' &&
  strength === 0 &&
  cookies &&
  facts.role === 'button' &&
  facts.sort === 'real' &&
  facts.link === 'none' &&
  !facts.disabled;
