/** Adobe Target: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'adobe-target',
  name: 'Adobe Target',
  owner: 'Adobe',
  category: 'marketing',
  embed: false,
  hosts: ['*.tt.omtrdc.net'],
  urls: [{ kind: 'collect', hosts: ['*.tt.omtrdc.net'], sources: ['unverified'] }],
  cookies: [
    {
      name: 'mbox',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '2 years',
      sources: ['unverified'],
    },
    {
      name: 'mboxEdgeCluster',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['unverified'],
    },
    {
      name: 'at_check',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: 'session',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
