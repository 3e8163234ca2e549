/** Salesfeed: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'salesfeed',
  name: 'Salesfeed',
  owner: 'Salesfeed',
  category: 'marketing',
  embed: false,
  hosts: ['*.salesfeed.com'],
  urls: [{ kind: 'script', hosts: ['*.salesfeed.com'], sources: ['unverified'] }],
  cookies: [
    {
      name: '_sfid_',
      match: 'prefix',
      category: 'marketing',
      party: 'first',
      lifetime: '2 years',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
