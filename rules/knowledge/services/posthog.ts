/** PostHog: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'posthog',
  name: 'PostHog',
  owner: 'PostHog',
  category: 'analytics',
  embed: false,
  hosts: ['*.posthog.com'],
  urls: [
    {
      kind: 'collect',
      hosts: ['*.i.posthog.com', 'app.posthog.com'],
      path: '/(?:e|i|capture|decide|batch)/',
      sources: ['unverified'],
    },
    { kind: 'script', hosts: ['*.posthog.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '^ph_phc_\\w+_posthog$',
      match: 'pattern',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
