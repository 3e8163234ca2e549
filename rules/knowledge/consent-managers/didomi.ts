/** Didomi: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'didomi',
  name: 'Didomi',
  domains: ['didomi.io', 'privacy-center.org'],
  marks: ['didomi'],
  records: [
    {
      name: 'didomi_token',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['open-cookie-database'],
    },
  ],
  recordNameParts: ['didomi'],
};
