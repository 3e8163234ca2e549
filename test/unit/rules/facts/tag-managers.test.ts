/** Tag managers by the address of their code: as the services say. */
import { describe, expect, it } from 'vitest';
import { isTagManager } from '../../../../rules/facts/tag-managers.ts';

describe('the code of a tag manager', () => {
  it.each([
    'https://www.googletagmanager.com/gtm.js?id=GTM-ABC',
    'https://www.googletagmanager.com/gtag/js?id=G-1',
    'http://googletagmanager.com/',
    'HTTPS://WWW.GOOGLETAGMANAGER.COM/GTM.JS',
    // Served from the own host.
    'https://metrics.example.nl/gtm.js',
    'https://metrics.example.nl:8443/gtm.js?id=GTM-ABC',
    'https://collect.tealiumiq.com/main/prod/utag.js',
    'https://assets.adobedtm.com/launch-1.min.js',
  ])('is recognised: %s', (url) => {
    expect(isTagManager(url)).toBe(true);
  });

  it.each([
    'https://www.example.nl/app.js',
    'https://www.example.nl/assets/gtm.js',
    'https://www.example.nl/?from=www.googletagmanager.com/gtm.js',
    'https://notgoogletagmanager.com/x.js',
    'https://googletagmanager.com.example.nl/x.js',
    'https://other.adobedtm.com/launch-1.min.js',
    'chrome-extension://abcdef/gtm.js',
    'data:text/javascript,1',
    '',
  ])('is not anything else: %s', (url) => {
    expect(isTagManager(url)).toBe(false);
  });
});
