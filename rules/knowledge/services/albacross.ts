/** Albacross: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'albacross',
  name: 'Albacross',
  owner: 'Albacross',
  category: 'marketing',
  embed: false,
  hosts: ['*.albacross.com'],
  urls: [
    { kind: 'script', hosts: ['serve.albacross.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.albacross.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'nQ_cookieId',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'nQ_userVisitId',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '1 day',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
