/** OptinMonster: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'optinmonster',
  name: 'OptinMonster',
  owner: 'Awesome Motive',
  category: 'marketing',
  embed: false,
  hosts: ['*.omappapi.com'],
  urls: [
    { kind: 'script', hosts: ['*.omappapi.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.omappapi.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_omappvp',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '_omappvs',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '20 minutes',
      sources: ['unverified'],
    },
    {
      name: 'omSeen-',
      match: 'prefix',
      category: 'marketing',
      party: 'first',
      lifetime: '1 month',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
