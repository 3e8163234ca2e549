/** Finds the boxes of a wanted category among the others. Pure. */
import { bestFits, ofNoKind, type WantedCategory } from '../../../watch/banner/categories.ts';
import { negatesBox, switchesAll } from '../../../watch/banner/control-words.ts';
import type { LayerControl } from '../../../watch/banner/controls.ts';
import type { Offer } from './offer.ts';
import type { Move } from './step.ts';

/** The optional boxes of a layer. */
export interface CategoryBoxes {
  category: WantedCategory;
  /** Boxes that are not necessary. */
  optional: LayerControl[];
  /** Indices of those that belong to the category. */
  fits: ReadonlySet<number>;
}

/** A box that switches all the others does not count, since it would undo their state. */
const isOptional = ({ says, strength, label }: LayerControl): boolean =>
  says !== 'necessary-only' &&
  !switchesAll(label) &&
  !(strength === 3 && (says === 'accept-all' || says === 'reject-all'));

/** The label of a box, with the words before it if the label names no category. */
const named = ({ label, facts }: LayerControl): string =>
  ofNoKind(label) ? `${facts.question ?? ''} ${label}` : label;

/** The boxes for the wanted category. Null without one, or if a tick withdraws consent ("No marketing"). */
export function categoryBoxes({ ticks, progress: { category } }: Offer): CategoryBoxes | null {
  if (!category || ticks.some(({ label }) => negatesBox(label))) return null;
  const optional = ticks.filter(isOptional);
  return { category, optional, fits: bestFits(category, optional.map(named)) };
}

/** Sets the boxes first, since some buttons save only after something was selected; then saves. */
export function setThenSave(
  boxes: Array<{ control: LayerControl; want: boolean }>,
  save: LayerControl | undefined,
): Move | null {
  if (boxes.length > 0) return { do: 'set', boxes };
  return save ? { do: 'decide', control: save } : null;
}
