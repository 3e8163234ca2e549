/** Streamable: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'streamable',
  name: 'Streamable',
  owner: 'Streamable',
  category: 'embed',
  embed: true,
  hosts: ['streamable.com'],
  urls: [{ kind: 'embed', hosts: ['streamable.com'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
