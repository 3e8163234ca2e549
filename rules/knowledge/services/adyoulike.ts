/** Adyoulike: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'adyoulike',
  name: 'Adyoulike',
  owner: 'Open Web',
  category: 'marketing',
  embed: false,
  hosts: ['*.adyoulike.com', '*.omnitagjs.com'],
  urls: [
    {
      kind: 'script',
      hosts: ['*.adyoulike.com', '*.omnitagjs.com'],
      path: '/.*\\.js$',
      sources: ['unverified'],
    },
    { kind: 'collect', hosts: ['*.adyoulike.com', '*.omnitagjs.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'ayl_visitor',
      match: 'exact',
      category: 'marketing',
      party: 'third',
      domain: 'omnitagjs.com',
      lifetime: '1 month',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
