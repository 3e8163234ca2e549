/** What a visit takes from its journey. */
import type { Page } from 'puppeteer-core';
import type { LiveFrame } from '../browser/frames.ts';
import type { Profile } from '../profile.ts';
import type { Timeouts } from '../timeouts.ts';

export interface VisitContext {
  readonly profile: Profile;
  /** Registrable domains on which the page may end up; elsewhere is not the site. */
  readonly allowedSites: ReadonlySet<string>;
  readonly timeouts: Timeouts;
}

/** What a journey does on a page that has loaded. */
export interface Acts {
  /** In real time, e.g. answering the banner. */
  act?: (page: Page, main: LiveFrame) => Promise<void>;
  /** When page time has passed, while the page is still there. */
  late?: (page: Page, main: LiveFrame) => Promise<void>;
  /** Only a short look is needed: next to no page time is let pass. */
  short?: boolean;
}
