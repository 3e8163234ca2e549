/** cdnjs: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'cdnjs',
  name: 'cdnjs',
  owner: 'Cloudflare',
  category: 'asset',
  embed: false,
  hosts: ['cdnjs.cloudflare.com'],
  urls: [{ kind: 'asset', hosts: ['cdnjs.cloudflare.com'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
