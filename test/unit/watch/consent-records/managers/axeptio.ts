import { encoded, type ManagerCase } from '../record-values.ts';

export const cases: ManagerCase[] = [
  {
    record: 'axeptio_cookies',
    accepted: encoded({ $$token: 'x', $$completed: true, google_analytics: true }),
    refused: encoded({ $$token: 'x', $$completed: true, google_analytics: false }),
  },
  {
    record: 'axeptio_authorized_vendors',
    accepted: encodeURIComponent(',google_analytics,facebook_pixel,'),
    refused: encodeURIComponent(','),
  },
];
