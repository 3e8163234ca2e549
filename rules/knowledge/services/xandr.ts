/** Xandr (AppNexus): what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'xandr',
  name: 'Xandr (AppNexus)',
  owner: 'Microsoft',
  category: 'marketing',
  embed: false,
  hosts: ['*.adnxs.com'],
  urls: [{ kind: 'pixel', hosts: ['*.adnxs.com'], sources: ['unverified'] }],
  cookies: [
    {
      name: 'uuid2',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'adnxs.com',
      lifetime: '90 days',
      sources: ['unverified'],
    },
    {
      name: 'anj',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'adnxs.com',
      lifetime: '90 days',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
