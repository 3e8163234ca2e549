/** Drip: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'drip',
  name: 'Drip',
  owner: 'Drip',
  category: 'marketing',
  embed: false,
  hosts: ['*.getdrip.com'],
  urls: [
    { kind: 'script', hosts: ['*.getdrip.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.getdrip.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_drip_client_',
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
