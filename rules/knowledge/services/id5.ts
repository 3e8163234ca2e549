/** ID5: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'id5',
  name: 'ID5',
  owner: 'ID5',
  category: 'marketing',
  embed: false,
  hosts: ['*.id5-sync.com'],
  urls: [{ kind: 'pixel', hosts: ['*.id5-sync.com'], sources: ['unverified'] }],
  cookies: [
    {
      name: 'id5',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'id5-sync.com',
      lifetime: '90 days',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
