import type { ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [
  {
    record: 'cookie_notice_accepted',
    accepted: 'true',
    refused: 'false',
  },
];
