/** What is seen after the click that decided, and what it may come to. */
import type { Earlier, Layer } from '../../../watch/banner/layer.ts';
import type { RecordChange } from '../types.ts';

export type Effect =
  | { end: 'confirmed'; records: RecordChange[]; followed: boolean }
  /** The banner is gone, and nothing says that the choice was kept. */
  | { end: 'gone'; records: RecordChange[] }
  /** The banner is gone, and the record says the opposite of what was chosen. */
  | { end: 'contradicted'; records: RecordChange[] }
  /** The banner is still there as it was. */
  | { end: 'still'; records: RecordChange[] }
  /** It came back after a reload. */
  | { end: 'returned'; records: RecordChange[] }
  /** Another layer asks further. */
  | { end: 'layer'; layer: Layer }
  | { end: 'away'; records: RecordChange[] }
  | { end: 'late'; records: RecordChange[] };

/**
 * Nothing is certain yet: look again after so many milliseconds, if asked for also into closed shadow roots.
 */
export interface Wait {
  end: null;
  rest: number;
  pierce: boolean;
}

/** How it was before the click, and what it was. */
export interface Clicked {
  layer: Layer | null;
  earlier: Earlier;
  /** Id of the control that was clicked. */
  control: number | null;
  /** The choice is made on a page of its own, which stays. */
  stays: boolean;
  /** Milliseconds without any effect after which the click counts as lost. */
  timeout: number;
  /** Names of records from the policy. */
  own: readonly string[];
  /** Milliseconds that the banner took to appear after the page had loaded. */
  appearedAfter: number;
  /** When the watching began. */
  began: number;
}

/** One look at the page after the click. */
export interface Sighting {
  now: number;
  layer: Layer | null;
  /** What changed that can be the record of the choice. */
  records: RecordChange[];
  /** The record says the opposite of what was chosen. */
  contradicted: boolean;
  /** The page was loaded again since the click. */
  followed: boolean;
  /** The control that was clicked still shows. */
  shown: boolean;
}
