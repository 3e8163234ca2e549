/** Hotjar: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'hotjar',
  name: 'Hotjar',
  owner: 'Contentsquare',
  category: 'session-replay',
  embed: false,
  hosts: ['*.hotjar.com', '*.hotjar.io'],
  urls: [{ kind: 'script', hosts: ['*.hotjar.com', '*.hotjar.io'], sources: ['public-code'] }],
  cookies: [
    {
      name: '^_hj[A-Z_]',
      match: 'pattern',
      category: 'analytics',
      party: 'first',
      lifetime: null,
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['open-cookie-database', 'public-code'],
};
