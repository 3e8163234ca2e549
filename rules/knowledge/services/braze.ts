/** Braze: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'braze',
  name: 'Braze',
  owner: 'Braze',
  category: 'marketing',
  embed: false,
  hosts: ['*.braze.com', '*.braze.eu', 'js.appboycdn.com'],
  urls: [
    {
      kind: 'script',
      hosts: ['*.braze.com', '*.braze.eu', 'js.appboycdn.com'],
      path: '/.*\\.js$',
      sources: ['unverified'],
    },
    { kind: 'collect', hosts: ['*.braze.com', '*.braze.eu', 'js.appboycdn.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [
    { key: 'ab.storage.', match: 'prefix', area: 'localStorage', origin: 'own', sources: ['unverified'] },
  ],
  sources: ['unverified'],
};
