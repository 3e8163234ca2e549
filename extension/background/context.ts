/** What the sensors of the background share. */
import type { Layer } from '../../watch/banner/layer.ts';
import type { Scan } from '../../watch/banner/scan.ts';
import type { Redactor } from '../../watch/redact/redactor.ts';
import type { PolicyChoice } from './judge/policies.ts';
import type { CookieWrites } from './watch/cookies.ts';
import type { Taught } from '../messages/taught.ts';
import type { Place } from './record/page.ts';
import type { Tabs } from './record/tabs.ts';
import type { Choices } from './watch/choices.ts';
import type { Stores } from './watch/stores.ts';

export interface Context {
  tabs: Tabs;
  redact: Redactor;
  stores: Stores;
  /** Where the visitor's choices are told. */
  choices: Choices;
  /** Where attempts to set a cookie are recorded. */
  cookies: CookieWrites;
  /** The banner in a scan of a document; null if there is none. */
  recognised(from: Place, scan: Scan, url: string): Layer | null;
  /** What a user taught of the banners of the site of a page. */
  taught(url: string): Taught[];
  /** The policy for an address, and its site in that policy. */
  choose(url: string): PolicyChoice | null;
}
