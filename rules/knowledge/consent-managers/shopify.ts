/** Shopify's own customer privacy banner: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'shopify',
  name: 'Shopify',
  domains: [],
  marks: [],
  records: [
    {
      name: '_tracking_consent',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
};
