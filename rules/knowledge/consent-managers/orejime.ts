/** Orejime: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'orejime',
  name: 'Orejime',
  domains: [],
  marks: ['orejime'],
  records: [],
};
