/** PubMatic: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'pubmatic',
  name: 'PubMatic',
  owner: 'PubMatic',
  category: 'marketing',
  embed: false,
  hosts: ['*.pubmatic.com'],
  urls: [{ kind: 'pixel', hosts: ['*.pubmatic.com'], sources: ['unverified'] }],
  cookies: [
    {
      name: 'KADUSERCOOKIE',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'pubmatic.com',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'PugT',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'pubmatic.com',
      lifetime: '30 days',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
