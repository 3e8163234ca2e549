/** Issuu: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'issuu',
  name: 'Issuu',
  owner: 'Issuu',
  category: 'embed',
  embed: true,
  hosts: ['e.issuu.com', '*.isu.pub'],
  urls: [{ kind: 'embed', hosts: ['e.issuu.com', 'issuu.com'], sources: ['unverified'] }],
  cookies: [
    {
      name: 'iutk',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'issuu.com',
      lifetime: '6 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
