/** Inspectlet: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'inspectlet',
  name: 'Inspectlet',
  owner: 'Inspectlet',
  category: 'session-replay',
  embed: false,
  hosts: ['*.inspectlet.com'],
  urls: [
    { kind: 'script', hosts: ['*.inspectlet.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.inspectlet.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '__insp_',
      match: 'prefix',
      category: 'session-replay',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
