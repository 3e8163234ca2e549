/**
 * GDPR Cookie Compliance by Moove, a WordPress plugin: how it is recognised, and how its records are read.
 */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'moove',
  name: 'Moove GDPR',
  domains: [],
  marks: [],
  records: [
    {
      name: 'moove_gdpr_popup',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['open-cookie-database', 'public-code'],
    },
  ],
  codes: { strict: 'necessary', thirdparty: 'third party analytics', advanced: 'marketing' },
};
