/**
 * Sourcebuster (order attribution): what it is recognised by. From practice, to be confirmed by observation.
 */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'sourcebuster',
  name: 'Sourcebuster (order attribution)',
  owner: null,
  category: 'analytics',
  embed: false,
  hosts: [],
  urls: [],
  cookies: [
    {
      name: 'sbjs_',
      match: 'prefix',
      category: 'analytics',
      party: 'first',
      lifetime: '6 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
