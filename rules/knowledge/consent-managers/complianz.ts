/** Complianz, a WordPress plugin: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'complianz',
  name: 'Complianz',
  domains: [],
  marks: [],
  records: [
    {
      name: 'cmplz_',
      match: 'prefix',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['public-code', 'autoconsent'],
      // The rest of the name is the category.
      lone: 'category-in-name',
    },
    {
      name: 'complianz_consent_status',
      match: 'exact',
      area: 'cookie',
      edition: 'Complianz legacy',
      lifetime: '1 year',
      sources: ['open-cookie-database'],
    },
  ],
  recordNameParts: ['complianz', 'cmplz'],
};
