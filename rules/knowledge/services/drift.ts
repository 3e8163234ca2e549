/** Drift: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'drift',
  name: 'Drift',
  owner: 'Drift',
  category: 'embed',
  embed: true,
  hosts: ['*.drift.com', '*.driftt.com'],
  urls: [
    { kind: 'embed', hosts: ['js.driftt.com'], sources: ['unverified'] },
    { kind: 'embed', hosts: ['*.drift.com'], path: '/(?:core|widget)', sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'driftt_aid',
      match: 'exact',
      category: 'embed',
      party: 'first',
      lifetime: '2 years',
      sources: ['unverified'],
    },
    {
      name: 'drift_aid',
      match: 'exact',
      category: 'embed',
      party: 'first',
      lifetime: '2 years',
      sources: ['unverified'],
    },
    {
      name: 'drift_campaign_refresh',
      match: 'exact',
      category: 'embed',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
