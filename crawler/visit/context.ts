/** The types that a visit takes from its journey. */
import type { LiveFrame } from '../browser/frames.ts';
import type { Tab } from '../browser/tab.ts';
import type { Profile } from '../profile.ts';
import type { Timeouts } from '../timeouts.ts';

/** The part of a journey that a visit needs. */
export interface VisitContext {
  readonly profile: Profile;
  /** Registrable domains to which the visit may lead. */
  readonly allowedSites: ReadonlySet<string>;
  readonly timeouts: Timeouts;
  /** Whether the journey goes on after this visit: the next tab is opened while this one is closed. */
  readonly goesOn?: boolean;
}

/** The journey's own actions on a page that has loaded. */
export interface Acts {
  /** Runs in real time, e.g. answers the banner. Returns remarks for the evidence. */
  act?: (tab: Tab, main: LiveFrame) => Promise<readonly string[] | void>;
  /** Runs after page time has passed, before the page is left. */
  late?: (tab: Tab, main: LiveFrame) => Promise<void>;
  /** What follows; all of a visit where left out. `short`: two seconds of page time pass. `none`: the page is left at once. */
  afterwards?: 'short' | 'none';
  /** The page may be for members only: that a visitor may not have it is its answer, and no wall against robots. */
  mayBeClosed?: boolean;
}
