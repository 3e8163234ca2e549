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
    // Its makers advise to pass it on from a path of the site: what its library adds to each address, and what it sends.
    {
      kind: 'collect',
      hosts: ['*'],
      path: '(?:/[^/]+)*/(?:e|s|i/v0/e|batch|decide|flags)/?$',
      parameters: { ip: ['boolean'], _: ['timestamp'], ver: [] },
      sources: ['public-code'],
    },
    {
      kind: 'collect',
      hosts: ['*'],
      parameters: { api_key: [], event: [], properties: [] },
      sources: ['public-code'],
    },
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
