/** Odoo's own cookies bar: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'odoo',
  name: 'Odoo',
  domains: [],
  marks: [],
  records: [
    {
      name: 'website_cookies_bar',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
};
