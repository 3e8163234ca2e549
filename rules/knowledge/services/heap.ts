/** Heap: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'heap',
  name: 'Heap',
  owner: 'Contentsquare',
  category: 'analytics',
  embed: false,
  hosts: ['*.heapanalytics.com', '*.heap-api.com'],
  urls: [
    { kind: 'script', hosts: ['cdn.heapanalytics.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['heapanalytics.com', '*.heap-api.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_hp2_id.',
      match: 'prefix',
      category: 'analytics',
      party: 'first',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: '_hp2_ses_props.',
      match: 'prefix',
      category: 'analytics',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
