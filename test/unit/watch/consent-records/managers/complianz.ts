import type { ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [
  {
    record: 'cmplz_statistics',
    accepted: 'allow',
    refused: 'deny',
  },
  {
    record: 'complianz_consent_status',
    accepted: 'allow',
    refused: 'deny',
  },
];
