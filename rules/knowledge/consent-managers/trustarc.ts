/** TrustArc: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'trustarc',
  name: 'TrustArc',
  domains: ['trustarc.com', 'truste.com'],
  marks: ['truste'],
  records: [],
  autoconsentCode: ['TrustArc-top'],
};
