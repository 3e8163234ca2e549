/** TradeTracker: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'tradetracker',
  name: 'TradeTracker',
  owner: 'TradeTracker',
  category: 'marketing',
  embed: false,
  hosts: ['*.tradetracker.net', '*.tradetracker.com'],
  urls: [
    { kind: 'pixel', hosts: ['ts.tradetracker.net', 'tc.tradetracker.net'], sources: ['unverified'] },
    { kind: 'script', hosts: ['tm.tradetracker.net'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'TT2_',
      match: 'prefix',
      category: 'marketing',
      party: 'third',
      domain: 'tradetracker.net',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
