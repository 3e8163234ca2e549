/** Kentico's own cookie level: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'kentico',
  name: 'Kentico',
  domains: [],
  marks: [],
  records: [
    { name: 'CMSCookieLevel', match: 'exact', area: 'cookie', lifetime: '1 year', sources: ['unverified'] },
  ],
};
