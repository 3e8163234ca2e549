import { encoded, type ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [
  {
    record: '_iub_cs-123',
    accepted: encoded({ timestamp: 'x', consent: true, purposes: { 1: true, 4: true, 5: true } }),
    refused: encoded({ timestamp: 'x', consent: false, purposes: { 1: true, 4: false, 5: false } }),
  },
];
