/** SlimStat Analytics: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'slimstat',
  name: 'SlimStat Analytics',
  owner: null,
  category: 'analytics',
  embed: false,
  exemptable: true,
  hosts: [],
  urls: [],
  cookies: [
    {
      name: 'slimstat_tracking_code',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '3 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
