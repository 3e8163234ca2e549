/** impact.com: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'impact',
  name: 'impact.com',
  owner: 'impact.com',
  category: 'marketing',
  embed: false,
  hosts: ['utt.impactcdn.com', '*.impactradius-event.com', '*.sjv.io'],
  urls: [
    { kind: 'script', hosts: ['utt.impactcdn.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.impactradius-event.com', '*.sjv.io'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'IR_',
      match: 'prefix',
      category: 'marketing',
      party: 'first',
      lifetime: '2 years',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
