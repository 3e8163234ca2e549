/** OpenX: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'openx',
  name: 'OpenX',
  owner: 'OpenX',
  category: 'marketing',
  embed: false,
  hosts: ['*.openx.net'],
  urls: [
    { kind: 'script', hosts: ['*.openx.net'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.openx.net'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'i',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'openx.net',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
