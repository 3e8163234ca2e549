import { encoded, type ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [
  {
    record: 'cookiefirst-consent',
    accepted: encoded({ necessary: true, performance: true, functional: true, advertising: true }),
    refused: encoded({ necessary: true, performance: false, functional: false, advertising: false }),
  },
];
