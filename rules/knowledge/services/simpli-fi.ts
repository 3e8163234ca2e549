/** Simpli.fi: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'simpli-fi',
  name: 'Simpli.fi',
  owner: 'Simpli.fi',
  category: 'marketing',
  embed: false,
  hosts: ['*.simpli.fi'],
  urls: [
    { kind: 'script', hosts: ['*.simpli.fi'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.simpli.fi'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'suid',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'simpli.fi',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
