/** BlueConic: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'blueconic',
  name: 'BlueConic',
  owner: 'BlueConic',
  category: 'marketing',
  embed: false,
  hosts: ['*.blueconic.net'],
  urls: [
    { kind: 'script', hosts: ['*.blueconic.net'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.blueconic.net'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'BCSessionID',
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
