/**
 * Cookie Notice, a WordPress plugin by dFactory, later Hu-manity: how it is recognised, and how its records
 * are read.
 */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'cookie-notice',
  name: 'Cookie Notice (dFactory/Hu-manity)',
  domains: [],
  marks: [],
  records: [
    {
      name: 'cookie_notice_accepted',
      match: 'exact',
      area: 'cookie',
      lifetime: '3 months',
      sources: ['open-cookie-database'],
    },
  ],
};
