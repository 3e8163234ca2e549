/** Follows a link to a page of the site where, as its words say, cookies can be refused. */
import { speaksOfRefusal } from '../../../watch/banner/control-words.ts';
import type { Strategy } from './offer.ts';

/** At most once in an attempt. */
export const goToOwnPage: Strategy = ({ layer, save, goal, progress }) => {
  if (progress.visited) return null;
  // A control here that cannot be read may be the refusal.
  if (goal === 'refuse' && (save || layer.block.drawn === true)) return null;
  const control = layer.controls.find(
    ({ kind, strength, facts, cookies, label }) =>
      (kind === 'settings' || kind === 'reject-all') &&
      strength >= 2 &&
      facts.link === 'site' &&
      cookies &&
      speaksOfRefusal(label),
  );
  return control ? { do: 'visit', control } : null;
};
