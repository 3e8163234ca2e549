/** Omnisend: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'omnisend',
  name: 'Omnisend',
  owner: 'Omnisend',
  category: 'marketing',
  embed: false,
  hosts: ['omnisnippet1.com', '*.omnisend.com'],
  urls: [
    { kind: 'script', hosts: ['omnisnippet1.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.omnisend.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'omnisendSessionID',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['unverified'],
    },
    {
      name: 'omnisendContactID',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'soundestID',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: 'session',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
