/** The Trade Desk: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'the-trade-desk',
  name: 'The Trade Desk',
  owner: 'The Trade Desk',
  category: 'marketing',
  embed: false,
  hosts: ['*.adsrvr.org'],
  urls: [{ kind: 'pixel', hosts: ['*.adsrvr.org'], sources: ['unverified'] }],
  cookies: [
    {
      name: 'TDID',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'adsrvr.org',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'TDCPM',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'adsrvr.org',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
