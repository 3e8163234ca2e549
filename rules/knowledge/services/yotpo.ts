/** Yotpo: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'yotpo',
  name: 'Yotpo',
  owner: 'Yotpo',
  category: 'marketing',
  embed: false,
  hosts: ['cdn.yotpo.com', 'staticw2.yotpo.com', 'p.yotpo.com'],
  urls: [
    { kind: 'script', hosts: ['cdn.yotpo.com', 'staticw2.yotpo.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['p.yotpo.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'yotpo_pixel',
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
