/** Parse.ly: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'parsely',
  name: 'Parse.ly',
  owner: 'Automattic',
  category: 'analytics',
  embed: false,
  hosts: ['*.parsely.com'],
  urls: [
    { kind: 'script', hosts: ['*.parsely.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.parsely.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_parsely_visitor',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: '_parsely_session',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
