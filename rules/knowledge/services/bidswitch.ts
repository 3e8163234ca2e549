/** BidSwitch: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'bidswitch',
  name: 'BidSwitch',
  owner: 'Criteo',
  category: 'marketing',
  embed: false,
  hosts: ['*.bidswitch.net'],
  urls: [{ kind: 'pixel', hosts: ['*.bidswitch.net'], sources: ['unverified'] }],
  cookies: [
    {
      name: 'tuuid',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'bidswitch.net',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
