/** iubenda: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'iubenda',
  name: 'iubenda',
  domains: ['iubenda.com'],
  marks: ['iubenda'],
  records: [
    {
      name: '_iub_cs-',
      match: 'prefix',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['open-cookie-database'],
    },
  ],
  recordNameParts: ['_iub'],
  // Source: iubenda, purposes of per-category consent.
  codes: {
    'purposes.1': 'necessary',
    'purposes.2': 'functionality',
    'purposes.3': 'experience',
    'purposes.4': 'measurement',
    'purposes.5': 'marketing',
  },
};
