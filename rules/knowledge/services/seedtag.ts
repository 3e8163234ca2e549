/** Seedtag: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'seedtag',
  name: 'Seedtag',
  owner: 'Seedtag',
  category: 'marketing',
  embed: false,
  hosts: ['*.seedtag.com'],
  urls: [
    { kind: 'script', hosts: ['*.seedtag.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.seedtag.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'st_uid',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'seedtag.com',
      lifetime: '1 month',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
