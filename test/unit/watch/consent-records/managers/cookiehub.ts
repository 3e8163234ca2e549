import { base64, type ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [
  {
    record: 'cookiehub',
    accepted: base64({
      answered: true,
      categories: [
        { cid: 1, id: 'necessary', value: true },
        { cid: 3, id: 'analytics', value: true },
      ],
    }),
    refused: base64({
      answered: true,
      categories: [
        { cid: 1, id: 'necessary', value: true },
        { cid: 3, id: 'analytics', value: false },
      ],
    }),
  },
];
