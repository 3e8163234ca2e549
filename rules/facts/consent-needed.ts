/** Whether a site has anything at all that needs consent: without it a banner is a courtesy. */
import { consentRequiring } from '../categories.ts';
import { phases } from '../evidence/common.ts';
import type { Policy } from '../policy.ts';
import type { SiteView } from '../site-view.ts';
import { isBreach, standingOfCookie } from './cookie-standing.ts';
import { cookies } from './cookies.ts';
import { services } from './requests.ts';

export const needsConsent = (view: SiteView, policy: Policy): boolean =>
  services(view, policy, phases).some(({ weight }) => weight !== 'exempt') || cookies(view, policy).some((fact) => consentRequiring(fact.category) || isBreach(standingOfCookie(fact, policy)));
