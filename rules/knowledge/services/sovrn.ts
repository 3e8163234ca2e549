/** Sovrn: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'sovrn',
  name: 'Sovrn',
  owner: 'Sovrn',
  category: 'marketing',
  embed: false,
  hosts: ['*.lijit.com'],
  urls: [
    { kind: 'script', hosts: ['*.lijit.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.lijit.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'ljt_reader',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'lijit.com',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
