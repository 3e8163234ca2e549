/** A link to a page of the site that says that cookies are refused there. Gone to once. */
import { speaksOfRefusal } from '../../../watch/banner/control-words.ts';
import type { Strategy } from './offer.ts';

export const goToOwnPage: Strategy = ({ layer, save, goal, progress }) => {
  if (progress.visited) return null;
  // What cannot be read here may be the refusal.
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
