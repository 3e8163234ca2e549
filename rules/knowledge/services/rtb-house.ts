/** RTB House: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'rtb-house',
  name: 'RTB House',
  owner: 'RTB House',
  category: 'marketing',
  embed: false,
  hosts: ['*.creativecdn.com'],
  urls: [
    { kind: 'script', hosts: ['*.creativecdn.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.creativecdn.com'], sources: ['unverified'] },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
