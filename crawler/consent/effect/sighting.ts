/** The scans after the deciding click, and the effects that they may show. */
import type { Earlier, Layer } from '../../../watch/banner/layer.ts';
import type { RecordChange } from '../types.ts';

/** What the click led to. */
export type Effect =
  /** The banner is gone and a record changed. `followed`: after a reload. */
  | { end: 'confirmed'; records: RecordChange[]; followed: boolean }
  /** The banner is gone, but no record changed. */
  | { end: 'gone'; records: RecordChange[] }
  /** The banner is gone, and the record says the opposite of what was chosen. */
  | { end: 'contradicted'; records: RecordChange[] }
  /** The banner is still there as it was. */
  | { end: 'still'; records: RecordChange[] }
  /** It came back after a reload. */
  | { end: 'returned'; records: RecordChange[] }
  /** Another layer asks a further question. */
  | { end: 'layer'; layer: Layer }
  /** The click led to another site. */
  | { end: 'away'; records: RecordChange[] }
  /** The attempt's time is up. */
  | { end: 'late'; records: RecordChange[] };

/**
 * Nothing is certain yet: scan again after `rest` milliseconds, with `pierce` also in new closed shadow
 * roots.
 */
export interface Wait {
  end: null;
  rest: number;
  pierce: boolean;
}

/** The deciding click, and the state before it. */
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
  /** `scaledNow()` when watching began. */
  began: number;
}

/** One scan of the page after the click. */
export interface Sighting {
  now: number;
  layer: Layer | null;
  /** The changes that can be the record of the choice. */
  records: RecordChange[];
  /** The record says the opposite of what was chosen. */
  contradicted: boolean;
  /** The page was reloaded since the click. */
  followed: boolean;
  /** The control that was clicked is still visible. */
  shown: boolean;
}
