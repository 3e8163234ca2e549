/** Whether a site does anything that needs consent: without it, no banner is required. */
import { consentRequiring } from '../knowledge/categories.ts';
import { phases } from '../evidence/common.ts';
import type { Policy } from '../policy/schema.ts';
import type { SiteView } from '../judge/site-view.ts';
import { isBreach, breachOfCookie } from './cookie-breach.ts';
import { cookies } from './cookies.ts';
import { services } from './services.ts';

/** Whether any cookie, storage key or service of the site needs consent. */
export const needsConsent = (view: SiteView, policy: Policy): boolean =>
  services(view, policy, phases).some(({ weight }) => weight !== 'exempt') ||
  cookies(view, policy).some(
    (fact) =>
      (consentRequiring(fact.category) && breachOfCookie(fact, policy) !== 'placeholder') ||
      isBreach(breachOfCookie(fact, policy)),
  );
