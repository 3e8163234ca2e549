/** Osano: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'osano',
  name: 'Osano',
  domains: ['osano.com'],
  marks: ['osano'],
  records: [
    {
      name: 'osano_consentmanager',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['open-cookie-database'],
    },
  ],
  recordNameParts: ['osano'],
};
