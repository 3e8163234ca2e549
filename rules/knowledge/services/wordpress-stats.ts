/** Jetpack statistics: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'wordpress-stats',
  name: 'Jetpack statistics',
  owner: 'Automattic',
  category: 'analytics',
  embed: false,
  hosts: ['stats.wp.com', 'pixel.wp.com'],
  urls: [
    { kind: 'script', hosts: ['stats.wp.com', 'pixel.wp.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['stats.wp.com', 'pixel.wp.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'tk_ai',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'tk_or',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '5 years',
      sources: ['unverified'],
    },
    {
      name: 'tk_r3d',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '3 days',
      sources: ['unverified'],
    },
    {
      name: 'tk_lr',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: 'tk_qs',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '30 minutes',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
