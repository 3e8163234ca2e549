/** The next step on a layer of a banner, and what was done before. */
import type { WantedCategory } from '../../../watch/banner/categories.ts';
import type { LayerControl } from '../../../watch/banner/controls.ts';

/** What is to be reached in the banner: consent to everything, to nothing optional, or to one category. */
export type Goal = 'accept' | 'refuse' | 'category';

/** What to do next. */
export type Move =
  /** Click this control, which decides. */
  | { do: 'decide'; control: LayerControl }
  /** Go to the page of the site that this link leads to, and choose there. */
  | { do: 'visit'; control: LayerControl }
  /** Set these boxes, then scan again. */
  | { do: 'set'; boxes: Array<{ control: LayerControl; want: boolean }> }
  /** Press these buttons, each of which answers one question, then scan again. */
  | { do: 'answer'; buttons: LayerControl[] }
  /** Open a further layer. */
  | { do: 'open'; control: LayerControl }
  /** Open a folded part, since no box to untick can be seen, then scan again. */
  | { do: 'unfold' }
  | { do: 'give-up'; outcome: 'not-offered' | 'unconfirmed'; reason: string };

/** A move with the name of the strategy that proposed it. */
export type Step = Move & { by: string };

/** What was done so far on the way through the banner. */
export interface Progress {
  /** `frameId id` of the controls that were already used to open a layer. */
  opened: ReadonlySet<string>;
  /** All folded parts were opened. */
  unfolded?: boolean | undefined;
  /** The category to accept, for the goal `category`. */
  category?: WantedCategory | undefined;
  /** Ids of boxes that lose their tick when another box is unticked, and take it along. */
  tied?: ReadonlySet<number> | undefined;
  /** The choice is made on a page of its own. */
  visited?: boolean | undefined;
  /** Questions with two buttons each were answered. */
  answered?: boolean | undefined;
  /** Boxes were set. */
  boxesSet?: boolean | undefined;
}
