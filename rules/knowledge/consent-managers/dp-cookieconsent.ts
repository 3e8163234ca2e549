/** dp_cookieconsent, a TYPO3 extension: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'dp-cookieconsent',
  name: 'dp_cookieconsent (TYPO3)',
  domains: [],
  marks: [],
  records: [
    {
      name: 'dp_cookieconsent_status',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
};
