/** Quora pixel: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'quora',
  name: 'Quora pixel',
  owner: 'Quora',
  category: 'marketing',
  embed: false,
  hosts: ['a.quora.com', 'q.quora.com'],
  urls: [
    { kind: 'script', hosts: ['a.quora.com'], path: '/qevents\\.js', sources: ['unverified'] },
    { kind: 'pixel', hosts: ['q.quora.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'm-b',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'quora.com',
      lifetime: '2 years',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
