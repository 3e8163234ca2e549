/** Termly: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'termly',
  name: 'Termly',
  domains: ['termly.io'],
  marks: [],
  records: [
    {
      name: '__tlbcpv',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['open-cookie-database'],
    },
  ],
  recordNameParts: ['termly', '__tlbcpv'],
};
