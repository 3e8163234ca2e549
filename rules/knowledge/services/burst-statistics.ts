/** Burst Statistics: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'burst-statistics',
  name: 'Burst Statistics',
  owner: null,
  category: 'analytics',
  embed: false,
  exemptable: true,
  hosts: [],
  urls: [],
  cookies: [
    {
      name: 'burst_uid',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '30 days',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
