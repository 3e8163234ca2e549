/** What the evidence of a site amounts to: derived once, asked for by rules, and printed by reports. */
import type { Policy } from '../policy/schema.ts';
import type { SiteView } from '../judge/site-view.ts';
import { allCookies, type CookieFact } from './cookies.ts';
import { allRecipients, type RecipientFact } from './recipients.ts';
import { allStorage, type StorageFact } from './storage.ts';

export interface SiteFacts {
  /** Also those that the browser refused: see `refused`. */
  cookies: readonly CookieFact[];
  storage: readonly StorageFact[];
  /** Third parties that something was sent to. */
  services: readonly RecipientFact[];
}

export const siteFacts = (view: SiteView, policy: Policy): SiteFacts => ({
  cookies: allCookies(view, policy),
  storage: allStorage(view, policy),
  services: allRecipients(view, policy),
});
