/**
 * GDPR Cookie Consent, a WordPress plugin by WebToffee: how it is recognised, and how its records are read.
 */
import type { ConsentManager } from '../consent-manager.ts';

export const manager: ConsentManager = {
  id: 'gdpr-cookie-consent',
  name: 'GDPR Cookie Consent (WebToffee/CookieYes legacy)',
  domains: [],
  marks: [],
  records: [
    {
      name: 'cookielawinfo-checkbox-',
      match: 'prefix',
      area: 'cookie',
      lifetime: '11 months',
      sources: ['autoconsent'],
      // The rest of the name is the category.
      lone: 'category-in-name',
    },
    {
      name: 'viewed_cookie_policy',
      match: 'exact',
      area: 'cookie',
      lifetime: '11 months',
      sources: ['open-cookie-database'],
    },
    {
      name: 'CookieLawInfoConsent',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['open-cookie-database'],
    },
    {
      name: 'cli_user_preference',
      match: 'exact',
      area: 'cookie',
      lifetime: '1 year',
      sources: ['open-cookie-database'],
    },
  ],
  recordNameParts: ['cli_'],
};
