/** Wistia: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'wistia',
  name: 'Wistia',
  owner: 'Wistia',
  category: 'embed',
  embed: true,
  hosts: ['*.wistia.com', '*.wistia.net'],
  urls: [
    {
      kind: 'script',
      hosts: ['fast.wistia.com', 'fast.wistia.net'],
      path: '/(?:assets|embed)',
      sources: ['unverified'],
    },
    { kind: 'collect', hosts: ['*.wistia.com'], path: '/x$', sources: ['unverified'] },
  ],
  cookies: [],
  storage: [
    { key: 'wistia', match: 'exact', area: 'localStorage', origin: 'own', sources: ['unverified'] },
    {
      key: 'wistia-video-progress-',
      match: 'prefix',
      area: 'localStorage',
      origin: 'own',
      sources: ['unverified'],
    },
  ],
  sources: ['unverified'],
};
