/** Magento's own cookie notice: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'magento',
  name: 'Magento',
  domains: [],
  marks: [],
  records: [
    {
      name: 'user_allowed_save_cookie',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
};
