/** Sumo: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'sumo',
  name: 'Sumo',
  owner: 'BDOW',
  category: 'marketing',
  embed: false,
  hosts: ['*.sumo.com'],
  urls: [
    { kind: 'script', hosts: ['*.sumo.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.sumo.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '__smToken',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '__smVID',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '1 month',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
