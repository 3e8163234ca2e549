/** Borlabs Cookie, a WordPress plugin: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'borlabs',
  name: 'Borlabs',
  domains: [],
  marks: ['borlabs'],
  records: [
    {
      name: 'borlabs-cookie',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['open-cookie-database', 'autoconsent'],
    },
  ],
  recordNameParts: ['borlabs'],
};
