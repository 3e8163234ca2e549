/** Reddit Ads: what it is recognised by. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'reddit-ads',
  name: 'Reddit Ads',
  owner: 'Reddit',
  category: 'marketing',
  embed: false,
  hosts: ['www.redditstatic.com', 'alb.reddit.com'],
  urls: [
    { kind: 'script', hosts: ['www.redditstatic.com'], path: '/ads/', sources: ['unverified'] },
    { kind: 'pixel', hosts: ['alb.reddit.com'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: '_rdt_uuid',
      match: 'exact',
      category: 'marketing',
      party: 'first',
      lifetime: '3 months',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
