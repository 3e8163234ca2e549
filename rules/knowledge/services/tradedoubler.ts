/** Tradedoubler: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'tradedoubler',
  name: 'Tradedoubler',
  owner: 'Tradedoubler',
  category: 'marketing',
  embed: false,
  hosts: ['*.tradedoubler.com'],
  urls: [
    { kind: 'script', hosts: ['*.tradedoubler.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.tradedoubler.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'TradeDoublerGUID',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'tradedoubler.com',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'TD_UNIQUE_IMP',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'tradedoubler.com',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
