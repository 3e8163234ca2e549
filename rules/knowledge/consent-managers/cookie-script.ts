/** Cookie-Script: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'cookie-script',
  name: 'Cookie-Script',
  domains: ['cookie-script.com'],
  marks: [],
  records: [
    {
      name: 'CookieScriptConsent',
      match: 'exact',
      area: 'cookie',
      lifetime: '6 months',
      sources: ['open-cookie-database'],
    },
  ],
};
