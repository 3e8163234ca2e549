/** 33Across: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'thirty-three-across',
  name: '33Across',
  owner: '33Across',
  category: 'marketing',
  embed: false,
  hosts: ['*.33across.com', '*.tynt.com'],
  urls: [
    { kind: 'script', hosts: ['*.33across.com', '*.tynt.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.33across.com', '*.tynt.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '33x_ps',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: '33across.com',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
