/** waconcookiemanagement, a TYPO3 extension: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'wacon',
  name: 'wacon (TYPO3)',
  domains: [],
  marks: [],
  records: [
    {
      name: 'waconcookiemanagement',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 month',
      sources: ['unverified'],
    },
  ],
};
