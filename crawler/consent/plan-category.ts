/** What a visitor does who wants one category and nothing else. Pure. */
import { bestFits, sameKind, type WantedCategory } from '../../rules/consent-categories.ts';
import { negatesBox, switchesAll } from '../../rules/consent-controls.ts';
import type { Step } from './plan.ts';
import type { LayerControl } from '../../watch/consent/recognise.ts';

export interface Selection {
  /** Boxes that can be ticked on their own. */
  ticks: LayerControl[];
  /** Buttons of which one can be chosen. */
  radios: LayerControl[];
  /** What saves the selection. */
  save: LayerControl | undefined;
}

/** Null where this layer has no box for the category, or nothing to save it with. */
export function planCategory({ ticks, radios, save }: Selection, category: WantedCategory | undefined): Step | null {
  if (!category || !save || ticks.some(({ label }) => negatesBox(label))) return null;
  // A box that switches all the others would undo what they are set to.
  const optional = ticks.filter(({ says, strength, label }) => says !== 'necessary-only' && !switchesAll(label) && !(strength === 3 && (says === 'accept-all' || says === 'reject-all')));
  const fits = bestFits(category, optional.map(({ label }) => label));
  if (fits.size > 0) {
    // A service within the category is ticked along with it.
    const along = (control: LayerControl, at: number): boolean => control.facts.checked === true && !fits.has(at) && sameKind(category, control.label);
    const wrong = optional.flatMap((control, at) => (along(control, at) || control.facts.checked === fits.has(at) ? [] : [{ control, want: fits.has(at) }]));
    return wrong.length > 0 ? { do: 'set', boxes: wrong } : { do: 'decide', control: save };
  }
  const levels = radios.filter(({ says }) => says !== 'accept-all' && says !== 'necessary-only' && says !== 'reject-all');
  const [level] = bestFits(category, levels.map(({ label }) => label));
  const control = level === undefined ? undefined : levels[level];
  if (!control) return null;
  return control.facts.checked ? { do: 'decide', control: save } : { do: 'set', boxes: [{ control, want: true }] };
}
