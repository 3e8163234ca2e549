/** sg_cookie_optin, a TYPO3 extension: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'sg-cookie-optin',
  name: 'sg_cookie_optin (TYPO3)',
  domains: [],
  marks: [],
  records: [
    {
      name: 'SgCookieOptin.lastPreferences',
      match: 'exact',
      area: 'localStorage',
      lifetime: null,
      sources: ['unverified'],
    },
    { name: 'cookie_optin', match: 'exact', area: 'cookie', lifetime: '1 year', sources: ['unverified'] },
  ],
};
