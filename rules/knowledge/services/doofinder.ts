/** Doofinder: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'doofinder',
  name: 'Doofinder',
  owner: 'Doofinder',
  category: 'marketing',
  embed: false,
  hosts: ['static.doofinder.com', 'cdn.doofinder.com', '*.doofinder.com'],
  urls: [
    { kind: 'script', hosts: ['static.doofinder.com', 'cdn.doofinder.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.doofinder.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
