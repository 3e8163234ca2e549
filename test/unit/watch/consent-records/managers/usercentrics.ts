import type { ManagerCase } from '../record-values.ts';

const services = (action: string, status: boolean): string =>
  JSON.stringify({
    controllerId: 'x',
    services: [
      { id: 'HkocEodjb7', status, history: [{ action: `on${action}Services` }] },
      { id: 'S1_9Vsuj-Q', status: true, history: [{ action: 'onEssentialChange' }] },
    ],
  });
const google = (answer: string): string =>
  JSON.stringify({
    gcm: { adsDataRedaction: true, adPersonalization: answer, adStorage: answer, analyticsStorage: answer },
  });

export const cases: ManagerCase[] = [
  {
    record: 'uc_settings',
    area: 'localStorage',
    accepted: services('AcceptAll', true),
    refused: services('DenyAll', false),
  },
  {
    record: 'ucData',
    area: 'localStorage',
    accepted: google('granted'),
    refused: google('denied'),
  },
];
