/** Who wants one category and nothing else: which boxes are about it. Pure. */
import { bestFits, ofNoKind, type WantedCategory } from '../../../watch/banner/categories.ts';
import { negatesBox, switchesAll } from '../../../watch/banner/control-words.ts';
import type { LayerControl } from '../../../watch/banner/controls.ts';
import type { Offer } from './offer.ts';
import type { Move } from './step.ts';

export interface Asked {
  category: WantedCategory;
  /** Boxes that are left to the visitor, and which of them are about the category. */
  optional: LayerControl[];
  fits: ReadonlySet<number>;
}

/** A box that switches all the others would undo what they are set to. */
const isOptional = ({ says, strength, label }: LayerControl): boolean =>
  says !== 'necessary-only' &&
  !switchesAll(label) &&
  !(strength === 3 && (says === 'accept-all' || says === 'reject-all'));

/** A switch that says no more than on and off is named by what stands before it. */
const named = ({ label, facts }: LayerControl): string =>
  ofNoKind(label) ? `${facts.question ?? ''} ${label}` : label;

/** Null where a tick takes consent back rather than gives it. */
export function asked({ ticks, progress: { category } }: Offer): Asked | null {
  if (!category || ticks.some(({ label }) => negatesBox(label))) return null;
  const optional = ticks.filter(isOptional);
  return { category, optional, fits: bestFits(category, optional.map(named)) };
}

/** Some buttons save a selection only once there is one. */
export function setThenSave(
  boxes: Array<{ control: LayerControl; want: boolean }>,
  save: LayerControl | undefined,
): Move | null {
  if (boxes.length > 0) return { do: 'set', boxes };
  return save ? { do: 'decide', control: save } : null;
}
