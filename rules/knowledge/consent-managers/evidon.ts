/** Evidon: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'evidon',
  name: 'Evidon',
  domains: [],
  marks: ['evidon'],
  records: [],
};
