/** PrestaShop's cookie law module: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'prestashop',
  name: 'PrestaShop',
  domains: [],
  marks: [],
  records: [
    { name: 'cookielaw_module', match: 'exact', area: 'cookie', lifetime: '1 year', sources: ['unverified'] },
  ],
};
