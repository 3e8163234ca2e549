/** consentmanager.net: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'consentmanager',
  name: 'consentmanager.net',
  domains: ['consentmanager.net'],
  marks: [],
  records: [
    {
      name: '__cmpconsent',
      match: 'prefix',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['open-cookie-database'],
    },
    {
      name: '__cmpcc',
      match: 'prefix',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['open-cookie-database'],
    },
  ],
  recordNameParts: ['__cmp'],
  autoconsentCode: ['consentmanager.net'],
};
