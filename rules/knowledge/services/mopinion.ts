/** Mopinion: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'mopinion',
  name: 'Mopinion',
  owner: 'Netigate',
  category: 'embed',
  embed: true,
  hosts: ['*.mopinion.com'],
  urls: [{ kind: 'script', hosts: ['deploy.mopinion.com'], sources: ['unverified'] }],
  cookies: [
    {
      name: 'MSopened',
      match: 'prefix',
      category: 'embed',
      party: 'first',
      lifetime: null,
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
