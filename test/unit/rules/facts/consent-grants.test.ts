/** What the names in a consent record stand for. */
import { describe, expect, it } from 'vitest';
import { grantsOptional } from '../../../../rules/facts/consent-grants.ts';

describe('a name in a consent record', () => {
  it.each([
    'analytics',
    'marketing',
    'non-necessary',
    'analytics_storage',
    // Services, as records that answer by service call them.
    'gtag',
    'gtagAnalytics',
    'ga',
    'ga4',
    'facebookPixel',
    'facebook',
    'pixel',
    'linkedin',
    'twitter',
    'googlemaps',
    'googleTagManager',
    'googletagmanager',
    'googleads',
    'adsense',
    'sharethis',
    'clarity',
    'hubspot',
    'multiplegtag',
    'mailchimp',
    'instagram',
    'pinterest',
    'tiktok',
  ])('needs consent: %s', (name) => {
    expect(grantsOptional([name])).toBe(true);
  });

  it.each(['necessary', 'essential', 'session', 'cdn', 'gaming', 'theme'])('needs none: %s', (name) => {
    expect(grantsOptional([name])).toBe(false);
  });
});
