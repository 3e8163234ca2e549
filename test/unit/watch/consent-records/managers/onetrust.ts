import type { ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [
  {
    record: 'OptanonConsent',
    accepted:
      'isGpcEnabled=0&datestamp=Mon&version=6.33&interactionCount=1&landingPath=NotLandingPage&groups=C0001%3A1%2CC0002%3A1%2CC0004%3A1',
    refused:
      'isGpcEnabled=0&datestamp=Mon&version=6.33&interactionCount=1&landingPath=NotLandingPage&groups=C0001%3A1%2CC0002%3A0%2CC0004%3A0',
  },
  {
    record: 'OptanonConsent',
    accepted:
      'isGpcEnabled=0&datestamp=Mon&version=202405.1.0&landingPath=NotLandingPage&groups=1%3A1%2C2%3A1%2C4%3A1&AwaitingReconsent=false',
    refused:
      'isGpcEnabled=0&datestamp=Mon&version=202405.1.0&landingPath=NotLandingPage&groups=1%3A1%2C2%3A0%2C4%3A0&AwaitingReconsent=false',
  },
];
