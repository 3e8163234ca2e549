/** The banner of Maxlead, a Dutch agency: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'maxlead',
  name: 'Maxlead (NL)',
  domains: [],
  marks: [],
  records: [
    { name: 'cookieconsent_', match: 'prefix', area: 'cookie', lifetime: '1 year', sources: ['unverified'] },
  ],
};
