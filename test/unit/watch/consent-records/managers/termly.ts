import { encoded, type ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [
  {
    record: '__tlbcpv',
    accepted: encoded({ consent: { advertising: true, analytics: true, essential: true } }),
    refused: encoded({ consent: { advertising: false, analytics: false, essential: true } }),
  },
];
