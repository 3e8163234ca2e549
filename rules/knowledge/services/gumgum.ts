/** GumGum: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'gumgum',
  name: 'GumGum',
  owner: 'GumGum',
  category: 'marketing',
  embed: false,
  hosts: ['*.gumgum.com'],
  urls: [
    { kind: 'script', hosts: ['*.gumgum.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.gumgum.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'vst',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'gumgum.com',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
