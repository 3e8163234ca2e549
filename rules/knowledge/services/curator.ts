/** Curator.io: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'curator',
  name: 'Curator.io',
  owner: 'Curator',
  category: 'embed',
  embed: true,
  hosts: ['cdn.curator.io', '*.curator.io'],
  urls: [
    { kind: 'script', hosts: ['cdn.curator.io'], sources: ['unverified'] },
    { kind: 'embed', hosts: ['*.curator.io'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
