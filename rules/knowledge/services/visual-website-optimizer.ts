/** VWO: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'visual-website-optimizer',
  name: 'VWO',
  owner: 'Wingify',
  category: 'analytics',
  embed: false,
  hosts: ['*.visualwebsiteoptimizer.com', '*.vwo.com'],
  urls: [
    { kind: 'script', hosts: ['dev.visualwebsiteoptimizer.com'], sources: ['unverified'] },
    {
      kind: 'collect',
      hosts: ['dev.visualwebsiteoptimizer.com'],
      path: '/(?:v|s|l)\\.gif',
      sources: ['unverified'],
    },
  ],
  cookies: [
    {
      name: '_vwo_',
      match: 'prefix',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '_vis_opt_',
      match: 'prefix',
      category: 'analytics',
      party: 'first',
      lifetime: '100 days',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
