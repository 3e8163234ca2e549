/** Teads: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'teads',
  name: 'Teads',
  owner: 'Teads',
  category: 'marketing',
  embed: false,
  hosts: ['p.teads.tv', 'a.teads.tv', '*.teads.tv'],
  urls: [
    { kind: 'script', hosts: ['p.teads.tv', 'a.teads.tv'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.teads.tv'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_tfpvi',
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
