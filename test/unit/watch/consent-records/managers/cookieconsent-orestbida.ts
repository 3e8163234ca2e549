import { encoded, type ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [
  {
    record: 'cc_cookie',
    accepted: encoded({
      categories: ['necessary', 'analytics'],
      revision: 0,
      consentTimestamp: '2026-01-01',
      consentId: 'a-b',
    }),
    refused: encoded({
      categories: ['necessary'],
      revision: 0,
      consentTimestamp: '2026-01-01',
      consentId: 'a-b',
    }),
  },
];
