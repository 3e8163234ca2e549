/** Axeptio: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'axeptio',
  name: 'Axeptio',
  domains: ['axept.io', 'axeptio.eu'],
  marks: ['axeptio'],
  records: [
    {
      name: 'axeptio_cookies',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['open-cookie-database'],
      decided: ({ facts }) => (facts.has('$$completed') ? facts.get('$$completed') === 'true' : null),
    },
    {
      name: 'axeptio_authorized_vendors',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['open-cookie-database', 'autoconsent'],
      // A bare list of those who were let in.
      lone: 'granted-list',
    },
  ],
  recordNameParts: ['axeptio'],
};
