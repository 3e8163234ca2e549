/** Civic Cookie Control: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'civic',
  name: 'Civic Cookie Control',
  domains: ['civiccomputing.com'],
  marks: [],
  records: [
    {
      name: 'civicAllowCookies',
      match: 'exact',
      area: 'cookie',
      edition: 'Civic',
      lifetime: '90 days',
      sources: ['unverified'],
    },
    {
      name: 'CookieControl',
      match: 'exact',
      area: 'cookie',
      lifetime: '90 days',
      sources: ['open-cookie-database'],
    },
  ],
};
