/** Hu-manity Cookie Compliance: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'hu-manity',
  name: 'Hu-manity Cookie Compliance',
  domains: ['hu-manity.co'],
  marks: [],
  records: [
    {
      name: 'hu-consent',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 month',
      sources: ['open-cookie-database'],
    },
  ],
  recordNameParts: ['hu-'],
  // Source: its documentation of consent levels.
  codes: { 1: 'necessary', 2: 'personalisation preferences', 3: 'analytics', 4: 'advertising' },
};
