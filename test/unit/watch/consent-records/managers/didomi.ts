import { base64, type ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [
  {
    record: 'didomi_token',
    accepted: base64({
      user_id: 'u',
      purposes: { enabled: ['measure_content_performance'] },
      vendors: { enabled: ['google'] },
    }),
    refused: base64({
      user_id: 'u',
      purposes: { disabled: ['measure_content_performance'] },
      vendors: { disabled: ['google'] },
    }),
  },
];
