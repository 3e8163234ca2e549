/** Akamai mPulse: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'akamai-mpulse',
  name: 'Akamai mPulse',
  owner: 'Akamai',
  category: 'analytics',
  embed: false,
  hosts: ['c.go-mpulse.net', 's.go-mpulse.net', '*.akstat.io'],
  urls: [
    { kind: 'script', hosts: ['c.go-mpulse.net', 's.go-mpulse.net'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.akstat.io'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'RT',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '1 week',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
