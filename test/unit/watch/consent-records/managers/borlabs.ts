import { encoded, type ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [
  {
    record: 'borlabs-cookie',
    accepted: encoded({
      consents: { essential: ['borlabs-cookie'], statistics: ['google-analytics'] },
      version: '1',
    }),
    refused: encoded({ consents: { essential: ['borlabs-cookie'] }, version: '1' }),
  },
];
