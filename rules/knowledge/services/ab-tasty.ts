/** AB Tasty: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'ab-tasty',
  name: 'AB Tasty',
  owner: 'AB Tasty',
  category: 'marketing',
  embed: false,
  hosts: ['try.abtasty.com', '*.abtasty.com'],
  urls: [
    { kind: 'script', hosts: ['try.abtasty.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.abtasty.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'ABTasty',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: 'ABTastySession',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: 'session',
      sources: ['unverified'],
    },
    {
      name: 'ABTastyOptout',
      match: 'exact',
      category: 'opt-out',
      party: 'first',
      lifetime: '13 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
