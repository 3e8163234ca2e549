/** CookieYes: how it is recognised, and how its records are read. */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'cookieyes',
  name: 'CookieYes',
  domains: ['cdn-cookieyes.com', 'cookieyes.com'],
  marks: [],
  records: [
    {
      name: 'cookieyes-consent',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['open-cookie-database', 'public-code'],
      decided: ({ entries, facts }) =>
        facts.has('action') ? facts.get('action') === 'yes' : (entries.get('action') ?? null),
    },
    {
      name: 'cky-consent',
      match: 'exact',
      area: 'cookie',
      edition: 'CookieYes legacy',
      lifetime: '1 year',
      sources: ['open-cookie-database'],
    },
  ],
  recordNameParts: ['cky'],
  writesDefaults: true,
};
