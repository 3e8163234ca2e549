import { encoded, type ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [
  {
    record: 'CookieInformationConsent',
    accepted: encoded({
      website_uuid: 'x',
      consents_approved: ['cookie_cat_necessary', 'cookie_cat_statistic'],
      consents_denied: [],
    }),
    refused: encoded({
      website_uuid: 'x',
      consents_approved: ['cookie_cat_necessary'],
      consents_denied: ['cookie_cat_statistic', 'cookie_cat_marketing'],
    }),
  },
];
