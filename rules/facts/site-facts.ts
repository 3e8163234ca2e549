/** The facts that a site's evidence amounts to: derived once, then used by rules and printed by reports. */
import type { Policy } from '../policy/schema.ts';
import type { SiteView } from '../judge/site-view.ts';
import type { Request } from '../evidence/index.ts';
import { allContacts, type Contact } from './contacts.ts';
import { allCookies, type CookieFact } from './cookies.ts';
import { allRecipients, type RecipientFact } from './recipients.ts';
import { servicesMet } from './services-met.ts';
import { allStorage, type StorageFact } from './storage.ts';

export interface SiteFacts {
  /** Including those that the browser refused: see `refused`. */
  cookies: readonly CookieFact[];
  storage: readonly StorageFact[];
  /** Third parties that received something. */
  services: readonly RecipientFact[];
  /** Ids of the services that the site went to, or tried to, whatever came of it. */
  met: ReadonlySet<string>;
  /** What each request is, also those to the site itself. */
  contacts: ReadonlyMap<Request, Contact>;
}

/** The facts of a site under a policy. */
export const siteFacts = (view: SiteView, policy: Policy): SiteFacts => ({
  cookies: allCookies(view, policy),
  storage: allStorage(view, policy),
  services: allRecipients(view, policy),
  met: servicesMet(view),
  contacts: allContacts(view, policy),
});
