/** Salesforce Commerce Cloud's own tracking choice: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'salesforce-commerce',
  name: 'Salesforce Commerce Cloud',
  domains: [],
  marks: [],
  records: [{ name: 'dw_dnt', match: 'exact', area: 'cookie', lifetime: 'session', sources: ['unverified'] }],
};
