/** FullStory: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'fullstory',
  name: 'FullStory',
  owner: 'FullStory',
  category: 'session-replay',
  embed: false,
  hosts: ['*.fullstory.com'],
  urls: [
    { kind: 'script', hosts: ['edge.fullstory.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['rs.fullstory.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'fs_uid',
      match: 'exact',
      category: 'session-replay',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'fs_lua',
      match: 'exact',
      category: 'session-replay',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
