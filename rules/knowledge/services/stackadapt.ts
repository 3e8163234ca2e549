/** StackAdapt: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'stackadapt',
  name: 'StackAdapt',
  owner: 'StackAdapt',
  category: 'marketing',
  embed: false,
  hosts: ['*.stackadapt.com'],
  urls: [
    { kind: 'script', hosts: ['*.stackadapt.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.stackadapt.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'sa-user-id',
      match: 'prefix',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
