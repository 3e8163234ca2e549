/** Equativ (Smart AdServer): what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'equativ',
  name: 'Equativ (Smart AdServer)',
  owner: 'Equativ',
  category: 'marketing',
  embed: false,
  hosts: ['*.smartadserver.com', '*.sascdn.com'],
  urls: [
    {
      kind: 'script',
      hosts: ['*.smartadserver.com', '*.sascdn.com'],
      path: '/.*\\.js$',
      sources: ['unverified'],
    },
    { kind: 'collect', hosts: ['*.smartadserver.com', '*.sascdn.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'pid',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'smartadserver.com',
      lifetime: '13 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
