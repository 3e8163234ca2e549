/** Klaro: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'klaro',
  name: 'Klaro',
  domains: [],
  marks: ['klaro'],
  records: [
    { name: 'klaro', match: 'exact', area: 'cookie', lifetime: '120 days', sources: ['autoconsent'] },
  ],
  recordNameParts: ['klaro'],
  autoconsentCode: ['Klaro'],
};
