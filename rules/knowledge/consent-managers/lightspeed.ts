/** The cookie bar of Lightspeed webshops: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'lightspeed',
  name: 'Lightspeed (NL webshops)',
  domains: [],
  marks: [],
  records: [
    {
      name: 'COOKIELAW',
      match: 'prefix',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['open-cookie-database'],
    },
  ],
};
