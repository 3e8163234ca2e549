/** cookieman, a TYPO3 extension: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'cookieman',
  name: 'cookieman (TYPO3)',
  domains: [],
  marks: [],
  records: [
    {
      name: 'cookieman-consent',
      match: 'prefix',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
};
