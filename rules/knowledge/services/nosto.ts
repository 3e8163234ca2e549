/** Nosto: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'nosto',
  name: 'Nosto',
  owner: 'Nosto',
  category: 'marketing',
  embed: false,
  hosts: ['connect.nosto.com', '*.nosto.com'],
  urls: [
    { kind: 'script', hosts: ['connect.nosto.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.nosto.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '2c.cId',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '2 years',
      sources: ['unverified'],
    },
    {
      name: 'nostojs',
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
