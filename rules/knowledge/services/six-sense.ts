/** 6sense: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'six-sense',
  name: '6sense',
  owner: '6sense',
  category: 'marketing',
  embed: false,
  hosts: ['*.6sc.co'],
  urls: [
    { kind: 'script', hosts: ['*.6sc.co'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.6sc.co'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_gd_visitor',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '2 years',
      sources: ['unverified'],
    },
    {
      name: '_gd_session',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '4 hours',
      sources: ['unverified'],
    },
    {
      name: '_gd_svisitor',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '2 years',
      sources: ['unverified'],
    },
    {
      name: '6suuid',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: '6sc.co',
      lifetime: '2 years',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
