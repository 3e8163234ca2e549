/** Sourcepoint: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'sourcepoint',
  name: 'Sourcepoint',
  domains: ['privacy-mgmt.com', 'sourcepoint.com'],
  marks: [],
  records: [
    {
      name: 'consentUUID',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['open-cookie-database'],
    },
  ],
};
