/** Demandbase: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'demandbase',
  name: 'Demandbase',
  owner: 'Demandbase',
  category: 'marketing',
  embed: false,
  hosts: ['*.demandbase.com', '*.company-target.com'],
  urls: [
    {
      kind: 'script',
      hosts: ['*.demandbase.com', '*.company-target.com'],
      path: '/.*\\.js$',
      sources: ['unverified'],
    },
    { kind: 'collect', hosts: ['*.demandbase.com', '*.company-target.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'tuuid_lu',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'company-target.com',
      lifetime: '2 years',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
