/** Drupal EU Cookie Compliance: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'drupal-eu-cookie-compliance',
  name: 'Drupal EU Cookie Compliance',
  domains: [],
  marks: [],
  records: [
    {
      name: 'cookie-agreed',
      match: 'prefix',
      area: 'cookie',
      lifetime: '100 days',
      sources: ['autoconsent'],
      lone: { 0: false, 1: true, 2: true },
    },
  ],
};
