/** What the site itself was seen to write when a choice was made, and when that was. */
import { isKnownTracker } from '../classify.ts';
import type { ValueShape } from '../evidence/common.ts';
import type { SiteView } from '../site-view.ts';
import { looksLikeIdentifier } from './identity.ts';

/** Shapes of a number made for one visitor; a record of a choice says something. */
const madeUp = new Set<ValueShape['shape']>(['uuid', 'hex', 'number']);

/**
 * Names of cookies and storage keys that record the visitor's choice. A name counts when it changed both on accepting
 * and on refusing, or when its value is too short to be anybody's number. A known tracker never counts, nor does
 * plainly a number that was made up for the visitor, whatever was chosen.
 */
export function observedRecords(view: SiteView): ReadonlySet<string> {
  const choicesOf = new Map<string, { choices: Set<string>; short: boolean; number: boolean }>();
  for (const { observation } of view.all('choice')) {
    if (observation.outcome !== 'confirmed') continue;
    for (const { area, name, change, value } of observation.records) {
      if (change === 'removed' || (area !== 'cookie' && area !== 'localStorage' && area !== 'sessionStorage')) continue;
      const known = choicesOf.get(name) ?? { choices: new Set<string>(), short: true, number: false };
      known.choices.add(observation.choice);
      known.short &&= value === null || !looksLikeIdentifier(value);
      known.number ||= value !== null && madeUp.has(value.shape) && looksLikeIdentifier(value);
      choicesOf.set(name, known);
    }
  }
  return new Set([...choicesOf].filter(([name, { choices, short, number }]) => !isKnownTracker(name) && !number && (short || (choices.has('accept') && choices.has('reject')))).map(([name]) => name));
}

/** Milliseconds after a choice in which a write may still stem from before it. */
export const RACE = 1000;

/** Whether something on the visit where the choice was made came too early to be held against that choice. */
export function raced(view: SiteView): (journey: string, visit: number | null, at: number) => boolean {
  const moments = new Map(view.all('choice').map(({ journey, observation }) => [journey, observation]));
  return (journey, visit, at) => {
    const choice = moments.get(journey);
    return choice !== undefined && choice.visit === visit && at < choice.at + RACE;
  };
}
