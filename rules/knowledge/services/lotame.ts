/** Lotame: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'lotame',
  name: 'Lotame',
  owner: 'Lotame',
  category: 'marketing',
  embed: false,
  hosts: ['*.crwdcntrl.net'],
  urls: [
    { kind: 'script', hosts: ['*.crwdcntrl.net'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.crwdcntrl.net'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_cc_id',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '9 months',
      sources: ['unverified'],
    },
    {
      name: '_cc_dc',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'crwdcntrl.net',
      lifetime: '9 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
