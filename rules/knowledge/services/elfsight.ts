/** Elfsight: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'elfsight',
  name: 'Elfsight',
  owner: 'Elfsight',
  category: 'embed',
  embed: true,
  hosts: ['*.elfsight.com', '*.elfsightcdn.com'],
  urls: [
    {
      kind: 'script',
      hosts: ['static.elfsight.com', 'apps.elfsight.com', '*.elfsightcdn.com'],
      sources: ['unverified'],
    },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
