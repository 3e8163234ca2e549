/** Yahoo advertising: what it is recognised by. From practice, to be confirmed by observation. */
import type { Service } from '../service.ts';

export const service: Service = {
  id: 'yahoo-ads',
  name: 'Yahoo advertising',
  owner: 'Yahoo',
  category: 'marketing',
  embed: false,
  hosts: ['s.yimg.com', 'sp.analytics.yahoo.com', 'ups.analytics.yahoo.com', 'pixel.advertising.com'],
  urls: [
    { kind: 'script', hosts: ['s.yimg.com'], sources: ['unverified'] },
    {
      kind: 'collect',
      hosts: ['sp.analytics.yahoo.com', 'ups.analytics.yahoo.com', 'pixel.advertising.com'],
      sources: ['unverified'],
    },
  ],
  cookies: [],
  storage: [],
  sources: ['unverified'],
};
