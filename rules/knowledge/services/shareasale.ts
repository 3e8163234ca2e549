/** ShareASale: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'shareasale',
  name: 'ShareASale',
  owner: 'Awin',
  category: 'marketing',
  embed: false,
  hosts: ['www.dwin2.com', 'shareasale.com', 'www.shareasale.com'],
  urls: [
    { kind: 'script', hosts: ['www.dwin2.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['shareasale.com', 'www.shareasale.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
