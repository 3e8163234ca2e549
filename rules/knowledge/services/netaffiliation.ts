/** Kwanko: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'netaffiliation',
  name: 'Kwanko',
  owner: 'Kwanko',
  category: 'marketing',
  embed: false,
  hosts: ['action.metaffiliation.com', '*.metaffiliation.com'],
  urls: [
    {
      kind: 'collect',
      hosts: ['action.metaffiliation.com', '*.metaffiliation.com'],
      sources: ['unverified'],
    },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
