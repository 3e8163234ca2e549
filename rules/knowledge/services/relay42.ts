/** Relay42: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'relay42',
  name: 'Relay42',
  owner: 'Relay42',
  category: 'marketing',
  embed: false,
  hosts: ['*.relay42.com', '*.svtrd.com'],
  urls: [
    { kind: 'script', hosts: ['*.relay42.com', '*.svtrd.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.relay42.com', '*.svtrd.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
