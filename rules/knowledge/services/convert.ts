/** Convert Experiences: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'convert',
  name: 'Convert Experiences',
  owner: 'Convert Insights',
  category: 'analytics',
  embed: false,
  hosts: ['*.convertexperiments.com'],
  urls: [
    { kind: 'script', hosts: ['*.convertexperiments.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.convertexperiments.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_conv_v',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '6 months',
      sources: ['unverified'],
    },
    {
      name: '_conv_s',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '20 minutes',
      sources: ['unverified'],
    },
    {
      name: '_conv_r',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '6 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
