/** Index Exchange: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'index-exchange',
  name: 'Index Exchange',
  owner: 'Index Exchange',
  category: 'marketing',
  embed: false,
  hosts: ['*.casalemedia.com', '*.indexww.com'],
  urls: [
    {
      kind: 'script',
      hosts: ['*.casalemedia.com', '*.indexww.com'],
      path: '/.*\\.js$',
      sources: ['unverified'],
    },
    { kind: 'collect', hosts: ['*.casalemedia.com', '*.indexww.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'CMID',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'casalemedia.com',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'CMPS',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'casalemedia.com',
      lifetime: '90 days',
      sources: ['unverified'],
    },
    {
      name: 'CMPRO',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'casalemedia.com',
      lifetime: '90 days',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
