/** UK Cookie Consent by Catapult, a WordPress plugin: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'catapult',
  name: 'Catapult (UK Cookie Consent)',
  domains: [],
  marks: [],
  records: [
    { name: 'catAccCookies', match: 'exact', area: 'cookie', lifetime: null, sources: ['autoconsent'] },
  ],
  recordNameParts: ['catacccookies'],
};
