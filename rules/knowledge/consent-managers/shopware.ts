/** Shopware's own cookie bar: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'shopware',
  name: 'Shopware',
  domains: [],
  marks: [],
  records: [
    {
      name: 'cookie-preference',
      match: 'exact',
      area: 'cookie',
      lifetime: '30 days',
      sources: ['unverified'],
    },
  ],
};
