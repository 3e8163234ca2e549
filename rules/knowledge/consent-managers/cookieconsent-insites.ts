/**
 * cookieconsent 3, the open-source banner of Insites, later Osano: how it is recognised, and how its records
 * are read.
 */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'cookieconsent-insites',
  name: 'Osano/Insites cookieconsent 3',
  domains: [],
  marks: ['cc-'],
  records: [
    {
      name: 'cookieconsent_status',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['open-cookie-database'],
    },
  ],
};
