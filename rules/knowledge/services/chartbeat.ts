/** Chartbeat: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'chartbeat',
  name: 'Chartbeat',
  owner: 'Chartbeat',
  category: 'analytics',
  embed: false,
  hosts: ['*.chartbeat.net', '*.chartbeat.com'],
  urls: [
    {
      kind: 'script',
      hosts: ['*.chartbeat.net', '*.chartbeat.com'],
      path: '/.*\\.js$',
      sources: ['unverified'],
    },
    { kind: 'collect', hosts: ['*.chartbeat.net', '*.chartbeat.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_cb',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: '_chartbeat2',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '13 months',
      sources: ['unverified'],
    },
    {
      name: '_cb_svref',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['unverified'],
    },
    {
      name: '_v__chartbeat3',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '13 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
