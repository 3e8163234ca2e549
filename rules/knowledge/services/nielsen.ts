/** Nielsen: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'nielsen',
  name: 'Nielsen',
  owner: 'Nielsen',
  category: 'analytics',
  embed: false,
  hosts: ['*.imrworldwide.com'],
  urls: [
    { kind: 'script', hosts: ['*.imrworldwide.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.imrworldwide.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'IMRID',
      match: 'exact',
      category: 'analytics',
      party: 'third',
      domain: 'imrworldwide.com',
      lifetime: '13 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
