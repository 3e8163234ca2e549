import { encoded, type ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [
  {
    record: 'CookieScriptConsent',
    accepted: encoded({ action: 'accept', categories: '["performance","targeting"]' }),
    refused: encoded({ action: 'reject', categories: '[]' }),
  },
];
