/** Pendo: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'pendo',
  name: 'Pendo',
  owner: 'Pendo',
  category: 'analytics',
  embed: false,
  hosts: ['*.pendo.io'],
  urls: [
    { kind: 'script', hosts: ['cdn.pendo.io', '*.pendo.io'], path: '/agent/', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.pendo.io'], path: '/data/', sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
