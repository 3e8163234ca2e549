/** Brightcove: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'brightcove',
  name: 'Brightcove',
  owner: 'Brightcove',
  category: 'embed',
  embed: true,
  hosts: ['players.brightcove.net', '*.brightcove.com'],
  urls: [{ kind: 'embed', hosts: ['players.brightcove.net', '*.brightcove.com'], sources: ['unverified'] }],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
