/** LiveRamp: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'liveramp',
  name: 'LiveRamp',
  owner: 'LiveRamp',
  category: 'marketing',
  embed: false,
  hosts: ['*.rlcdn.com', '*.pippio.com'],
  urls: [
    { kind: 'script', hosts: ['*.rlcdn.com', '*.pippio.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.rlcdn.com', '*.pippio.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'rlas3',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'rlcdn.com',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'pxrc',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'rlcdn.com',
      lifetime: '2 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
