/** What a visitor may do next, and what came before. */
import type { WantedCategory } from '../../../watch/banner/categories.ts';
import type { LayerControl } from '../../../watch/banner/controls.ts';

export type Goal = 'accept' | 'refuse' | 'category';

export type Move =
  /** Click this: it decides. */
  | { do: 'decide'; control: LayerControl }
  /** Go to the page of the site that this link leads to: the choice is made there. */
  | { do: 'visit'; control: LayerControl }
  /** Bring these boxes into this state, then look again. */
  | { do: 'set'; boxes: Array<{ control: LayerControl; want: boolean }> }
  /** Press these, each of which answers one question, then look again. */
  | { do: 'answer'; buttons: LayerControl[] }
  /** Open a further layer. */
  | { do: 'open'; control: LayerControl }
  /** Nothing to untick can be seen: open what is folded, then look again. */
  | { do: 'unfold' }
  | { do: 'give-up'; outcome: 'not-offered' | 'unconfirmed'; reason: string };

/** A move, and the name of the strategy that thought of it. */
export type Step = Move & { by: string };

export interface Progress {
  /** `frameId id` of the controls that were already used to open a layer. */
  opened: ReadonlySet<string>;
  /** Everything that is folded was opened. */
  unfolded?: boolean | undefined;
  /** The one category that is wished for, if it is one. */
  category?: WantedCategory | undefined;
  /** Ids of boxes without which another does not stay ticked. */
  tied?: ReadonlySet<number> | undefined;
  /** The choice is made on a page of its own. */
  visited?: boolean | undefined;
  /** Questions with two buttons each were answered. */
  answered?: boolean | undefined;
  /** Boxes were set as wished. */
  boxesSet?: boolean | undefined;
}
