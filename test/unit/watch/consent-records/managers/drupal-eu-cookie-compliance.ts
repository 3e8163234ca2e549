import type { ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [
  {
    record: 'cookie-agreed',
    accepted: '2',
    refused: '0',
  },
];
