/** CookieHub: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'cookiehub',
  name: 'CookieHub',
  domains: ['cookiehub.eu', 'cookiehub.net'],
  marks: [],
  records: [
    { name: 'cookiehub', match: 'exact', area: 'cookie', lifetime: '1 year', sources: ['autoconsent'] },
  ],
};
