/** Koko Analytics: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'koko-analytics',
  name: 'Koko Analytics',
  owner: null,
  category: 'analytics',
  embed: false,
  exemptable: true,
  hosts: [],
  urls: [],
  cookies: [
    {
      name: '_koko_analytics_pages_viewed',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '6 hours',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
