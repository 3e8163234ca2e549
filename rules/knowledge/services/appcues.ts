/** Appcues: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'appcues',
  name: 'Appcues',
  owner: 'Appcues',
  category: 'analytics',
  embed: false,
  hosts: ['fast.appcues.com', 'api.appcues.net'],
  urls: [
    { kind: 'script', hosts: ['fast.appcues.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['api.appcues.net'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
