/** tarteaucitron.js: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'tarteaucitron',
  name: 'tarteaucitron',
  domains: [],
  marks: ['tarteaucitron'],
  records: [
    {
      name: 'tarteaucitron',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['autoconsent'],
      decided: ({ facts }) => [...facts.values()].every((state) => state !== 'wait'),
    },
  ],
  recordNameParts: ['tarteaucitron'],
};
