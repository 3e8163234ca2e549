import type { ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [
  {
    record: 'tarteaucitron',
    accepted: '!gtag=true!youtube=true',
    refused: '!gtag=false!youtube=false',
  },
];
