/** Cookiebot: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'cookiebot',
  name: 'Cookiebot',
  domains: ['cookiebot.com', 'cookiebot.eu'],
  marks: ['cybot'],
  records: [
    {
      name: 'CookieConsent',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['open-cookie-database', 'autoconsent', 'cookieblock'],
      decided: ({ facts, word }) => word !== '0' && word !== '-1' && facts.get('method') !== 'implied',
    },
  ],
  writesDefaults: true,
  autoconsentCode: ['Cybotcookiebot'],
};
