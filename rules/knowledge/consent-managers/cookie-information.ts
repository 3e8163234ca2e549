/** Cookie Information: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'cookie-information',
  name: 'Cookie Information',
  domains: ['cookieinformation.com'],
  marks: [],
  records: [
    {
      name: 'CookieInformationConsent',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['autoconsent'],
    },
  ],
};
