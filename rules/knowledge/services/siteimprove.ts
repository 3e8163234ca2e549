/** Siteimprove Analytics: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'siteimprove',
  name: 'Siteimprove Analytics',
  owner: 'Siteimprove',
  category: 'analytics',
  embed: false,
  hosts: ['siteimproveanalytics.com', '*.siteimproveanalytics.com', '*.siteimproveanalytics.io'],
  urls: [
    { kind: 'script', hosts: ['*.siteimproveanalytics.com'], sources: ['unverified'] },
    { kind: 'collect', hosts: ['*.siteimproveanalytics.io'], sources: ['unverified'] },
  ],
  cookies: [
    {
      name: 'nmstat',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: '1000 days',
      sources: ['unverified'],
    },
    {
      name: 'siteimproveses',
      match: 'exact',
      category: 'analytics',
      party: 'first',
      lifetime: 'session',
      sources: ['unverified'],
    },
  ],
  storage: [],
  sources: ['unverified'],
};
