/** Datatrics: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'datatrics',
  name: 'Datatrics',
  owner: 'Spotler',
  category: 'marketing',
  embed: false,
  hosts: ['*.datatrics.com'],
  urls: [
    { kind: 'collect', hosts: ['tr.datatrics.com'], sources: ['unverified'] },
    { kind: 'script', hosts: ['*.datatrics.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'datatrics_',
      match: 'prefix',
      category: 'marketing',
      party: 'first',
      lifetime: null,
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
