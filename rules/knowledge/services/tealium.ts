/** Tealium: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'tealium',
  name: 'Tealium',
  owner: 'Tealium',
  category: 'tag-manager',
  embed: false,
  tagManager: [{ hosts: ['*.tealiumiq.com'] }],
  hosts: ['tags.tiqcdn.com', '*.tealiumiq.com'],
  urls: [
    { kind: 'script', hosts: ['tags.tiqcdn.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.tealiumiq.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'utag_main',
      match: 'prefix',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
