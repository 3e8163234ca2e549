/** Sitefinity Insight: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'sitefinity-insight',
  name: 'Sitefinity Insight',
  owner: 'Progress',
  category: 'analytics',
  embed: false,
  hosts: [],
  urls: [],
  cookies: [
    {
      name: 'sf-data-intell-subject',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '180 days',
      sources: ['unverified'],
    },
    {
      name: 'sf-trckngckie',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '180 days',
      sources: ['unverified'],
    },
    {
      name: 'sf_abtests',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '10 years',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
