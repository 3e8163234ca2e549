/** What each request is: which service it goes to, and how the policy stands to that. Derived once for the site. */
import { hostOf } from '../address.ts';
import type { Request } from '../evidence/index.ts';
import { oncePerSite, type Seen } from '../judge/site-view.ts';
import type { Policy } from '../policy/schema.ts';
import {
  serviceOfRequest,
  declarationStatusOf,
  type Recognised,
  type DeclarationStatus,
} from './classify.ts';

export interface Contact {
  seen: Seen<'request'>;
  host: string;
  /** Null where nobody knows it. */
  service: Recognised | null;
  standing: DeclarationStatus;
  /** The group of the site is first party too. */
  party: 'first' | 'third';
}

/** Every request of the site, in the order of the evidence. */
export const allContacts = oncePerSite(
  (whole, policy: Policy): ReadonlyMap<Request, Contact> =>
    new Map(
      whole.all('request').map((seen): [Request, Contact] => {
        const { url, host } = seen.observation;
        const standing = declarationStatusOf(url, whole.host, policy);
        const party = standing === 'own' || standing === 'group' ? 'first' : 'third';
        return [
          seen.observation,
          { seen, host: host || hostOf(url), service: serviceOfRequest(seen.observation), standing, party },
        ];
      }),
    ),
);
