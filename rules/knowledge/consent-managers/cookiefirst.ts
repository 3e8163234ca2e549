/** CookieFirst: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'cookiefirst',
  name: 'CookieFirst',
  domains: ['cookiefirst.com'],
  marks: [],
  records: [
    {
      name: 'cookiefirst-consent',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['open-cookie-database'],
    },
  ],
};
