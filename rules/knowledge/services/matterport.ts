/** Matterport: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'matterport',
  name: 'Matterport',
  owner: 'CoStar Group',
  category: 'embed',
  embed: true,
  hosts: ['my.matterport.com'],
  urls: [{ kind: 'embed', hosts: ['my.matterport.com'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
