import type { ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [
  {
    record: 'cookieconsent_status',
    accepted: 'allow',
    refused: 'deny',
  },
];
