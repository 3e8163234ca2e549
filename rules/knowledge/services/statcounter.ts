/** Statcounter: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'statcounter',
  name: 'Statcounter',
  owner: 'Statcounter',
  category: 'analytics',
  embed: false,
  hosts: ['*.statcounter.com'],
  urls: [
    { kind: 'script', hosts: ['*.statcounter.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.statcounter.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'is_unique',
      match: 'exact',
      category: 'analytics',
      party: 'third',
      domain: 'statcounter.com',
      lifetime: '5 years',
      sources: ['unverified'],
    },
    {
      name: 'is_visitor_unique',
      match: 'exact',
      category: 'analytics',
      party: 'third',
      domain: 'statcounter.com',
      lifetime: '2 years',
      sources: ['unverified'],
    },
    {
      name: 'sc_is_visitor_unique',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '2 years',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
