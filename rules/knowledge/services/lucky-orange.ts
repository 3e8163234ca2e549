/** Lucky Orange: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'lucky-orange',
  name: 'Lucky Orange',
  owner: 'Lucky Orange',
  category: 'session-replay',
  embed: false,
  hosts: ['*.luckyorange.com', '*.luckyorange.net'],
  urls: [{ kind: 'script', hosts: ['*.luckyorange.com', '*.luckyorange.net'], sources: ['unverified'] }],
  cookies: [
    {
      name: '_lo_uid',
      match: 'exact',
      category: 'session-replay',
      party: 'first',
      lifetime: '2 years',
      sources: ['unverified'],
    },
    {
      name: '_lo_v',
      match: 'exact',
      category: 'session-replay',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
