/** Real Cookie Banner by devowl, a WordPress plugin: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'real-cookie-banner',
  name: 'Real Cookie Banner (devowl)',
  domains: [],
  marks: [],
  records: [
    {
      name: 'real_cookie_banner',
      match: 'prefix',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['unverified'],
    },
  ],
};
