import type { ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [
  {
    record: 'cookielawinfo-checkbox-analytics',
    accepted: 'yes',
    refused: 'no',
  },
];
