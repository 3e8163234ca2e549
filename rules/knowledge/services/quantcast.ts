/** Quantcast Measure: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'quantcast',
  name: 'Quantcast Measure',
  owner: 'Quantcast',
  category: 'marketing',
  embed: false,
  hosts: ['*.quantserve.com', '*.quantcount.com'],
  urls: [
    {
      kind: 'script',
      hosts: ['*.quantserve.com', '*.quantcount.com'],
      path: '/.*\\.js$',
      sources: ['unverified'],
    },
    { kind: 'collect', hosts: ['*.quantserve.com', '*.quantcount.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '__qca',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: 'mc',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'quantserve.com',
      lifetime: '13 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
