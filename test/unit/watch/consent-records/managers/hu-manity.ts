import { encoded, type ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [
  {
    record: 'hu-consent',
    accepted: encoded({ consent: true, consentLevel: 4, categories: [1, 2, 3, 4] }),
    refused: encoded({ consent: true, consentLevel: 1, categories: [1] }),
  },
];
