/** Userlike: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'userlike',
  name: 'Userlike',
  owner: 'Lime Connect',
  category: 'embed',
  embed: true,
  hosts: ['*.userlike.com', '*.userlike-cdn-widgets.com'],
  urls: [{ kind: 'script', hosts: ['*.userlike-cdn-widgets.com'], sources: ['unverified'] }],
  cookies: [
    {
      name: 'uslk_',
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
