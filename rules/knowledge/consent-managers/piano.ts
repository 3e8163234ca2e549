/** The consent manager of Piano Analytics: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'piano',
  name: 'Piano Analytics',
  domains: [],
  marks: ['ppms'],
  records: [
    { name: 'pa_privacy', match: 'exact', area: 'cookie', lifetime: '13 months', sources: ['unverified'] },
  ],
};
