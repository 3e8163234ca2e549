import { encoded, type ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [
  {
    record: 'klaro',
    accepted: encoded({ matomo: true, youtube: true, session: true }),
    refused: encoded({ matomo: false, youtube: false, session: true }),
  },
];
