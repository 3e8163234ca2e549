/** Clicky: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'clicky',
  name: 'Clicky',
  owner: 'Roxr Software',
  category: 'analytics',
  embed: false,
  hosts: ['*.getclicky.com'],
  urls: [
    { kind: 'script', hosts: ['*.getclicky.com'], path: '/.*\\.js$', sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.getclicky.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_jsuid',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '1 year',
      sources: ['unverified'],
    },
    {
      name: '_first_pageview',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '10 minutes',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
