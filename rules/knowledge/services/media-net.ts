/** Media.net: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'media-net',
  name: 'Media.net',
  owner: 'Media.net',
  category: 'marketing',
  embed: false,
  hosts: ['*.media.net'],
  urls: [
    { kind: 'script', hosts: ['*.media.net'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.media.net'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
