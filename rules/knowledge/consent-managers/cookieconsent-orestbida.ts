/** vanilla-cookieconsent by Orest Bida: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'cookieconsent-orestbida',
  name: 'orestbida/cookieconsent v2/v3',
  domains: [],
  marks: [],
  records: [
    { name: 'cc_cookie', match: 'exact', area: 'cookie', lifetime: '6 months', sources: ['autoconsent'] },
  ],
  recordNameParts: ['cc_'],
};
