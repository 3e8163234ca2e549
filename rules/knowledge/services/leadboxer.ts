/** LeadBoxer: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'leadboxer',
  name: 'LeadBoxer',
  owner: 'LeadBoxer',
  category: 'marketing',
  embed: false,
  hosts: ['script.leadboxer.com', '*.leadboxer.com'],
  urls: [
    { kind: 'script', hosts: ['script.leadboxer.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.leadboxer.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_otor',
      match: 'prefix',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '_otui',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '3 years',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
