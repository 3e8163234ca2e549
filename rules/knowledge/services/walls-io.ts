/** Walls.io: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'walls-io',
  name: 'Walls.io',
  owner: 'Walls.io',
  category: 'embed',
  embed: true,
  hosts: ['walls.io', '*.walls.io'],
  urls: [
    { kind: 'script', hosts: ['walls.io'], sources: ['unverified'] },
    { kind: 'embed', hosts: ['*.walls.io'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
