/** CCM19: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'ccm19',
  name: 'CCM19',
  domains: [],
  marks: ['ccm'],
  records: [
    { name: 'ccm_consent', match: 'prefix', area: 'localStorage', lifetime: null, sources: ['unverified'] },
  ],
};
