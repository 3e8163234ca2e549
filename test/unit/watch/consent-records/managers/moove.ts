import { encoded, type ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [
  {
    record: 'moove_gdpr_popup',
    accepted: encoded({ strict: '1', thirdparty: '1', advanced: '1' }),
    refused: encoded({ strict: '1', thirdparty: '0', advanced: '0' }),
  },
];
