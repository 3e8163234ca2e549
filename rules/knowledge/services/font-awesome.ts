/** Font Awesome: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'font-awesome',
  name: 'Font Awesome',
  owner: 'Fonticons',
  category: 'asset',
  embed: false,
  hosts: ['use.fontawesome.com', 'kit.fontawesome.com', 'ka-f.fontawesome.com'],
  urls: [
    {
      kind: 'asset',
      hosts: ['use.fontawesome.com', 'kit.fontawesome.com', 'ka-f.fontawesome.com'],
      sources: ['unverified'],
    },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
