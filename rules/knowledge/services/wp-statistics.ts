/** WP Statistics: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'wp-statistics',
  name: 'WP Statistics',
  owner: null,
  category: 'analytics',
  embed: false,
  exemptable: true,
  hosts: [],
  urls: [],
  cookies: [
    {
      name: 'wp_statistics_',
      match: 'prefix',
      category: 'analytics',
      party: 'first',
      lifetime: null,
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
