/** Blue Billywig: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'blue-billywig',
  name: 'Blue Billywig',
  owner: 'Blue Billywig',
  category: 'embed',
  embed: true,
  hosts: ['*.bbvms.com'],
  urls: [{ kind: 'embed', hosts: ['*.bbvms.com'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
