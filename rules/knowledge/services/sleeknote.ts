/** Sleeknote: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'sleeknote',
  name: 'Sleeknote',
  owner: 'Sleeknote',
  category: 'marketing',
  embed: false,
  hosts: [
    'sleeknotecustomerscripts.sleeknote.com',
    'static.sleeknote.com',
    'sleeknote.com',
    '*.sleeknote.com',
  ],
  urls: [
    {
      kind: 'script',
      hosts: ['sleeknotecustomerscripts.sleeknote.com', 'static.sleeknote.com', 'sleeknote.com'],
      sources: ['unverified'],
    },
    { kind: 'collect', hosts: ['*.sleeknote.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_sn_n',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '_sn_a',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '_sn_m',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
