/** CallRail: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'callrail',
  name: 'CallRail',
  owner: 'CallRail',
  category: 'marketing',
  embed: false,
  hosts: ['*.callrail.com'],
  urls: [
    { kind: 'script', hosts: ['*.callrail.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.callrail.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'calltrk_',
      match: 'prefix',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
