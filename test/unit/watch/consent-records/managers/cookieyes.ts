import type { ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [
  {
    record: 'cookieyes-consent',
    accepted:
      'consentid:abc,consent:yes,action:yes,necessary:yes,functional:yes,analytics:yes,advertisement:yes',
    refused: 'consentid:abc,consent:no,action:yes,necessary:yes,functional:no,analytics:no,advertisement:no',
  },
];
