/** A record of the visitor's choice is read and written down alike by the crawler and the extension. */
import { describe, expect, test, vi } from 'vitest';
import { asJarCookie } from '../../../../crawler/observe/cookies.ts';
import { consentRecordSchema } from '../../../../rules/evidence/consent.ts';
import {
  consentRecordOf,
  recordOfCookie,
  recordOfStorage,
} from '../../../../watch/observations/consent-record.ts';
import { now, page, redact, watchedTab } from '../../../support/sensors.ts';

vi.mock('webextension-polyfill', () => ({ default: { storage: { session: {} } } }));
const { pageRead } = await import('../../../../extension/background/watch/pages.ts');

const value =
  '{stamp:%27x%27%2Cnecessary:true%2Cpreferences:false%2Cstatistics:true%2Cmarketing:false%2Cver:1}';
const cookie = {
  name: 'CookieConsent',
  value,
  domain: '.www.Example.nl',
  expires: now / 1000 + 365 * 86_400,
};

describe('a cookie', () => {
  test('that records a choice says what it grants and for how long', () => {
    const found = recordOfCookie(cookie, now);
    expect(found).toMatchObject({
      area: 'cookie',
      name: 'CookieConsent',
      host: 'www.example.nl',
      positive: true,
      decoded: { decided: true, lifetimeDays: 365 },
    });
    expect(found?.decoded.granted).toContain('statistics');
    expect(found?.decoded.denied).toContain('marketing');
  });

  test('of this session has no length of life, also as CDP tells of it', () => {
    const told = {
      path: '/',
      size: 0,
      httpOnly: false,
      secure: true,
      session: true,
      priority: 'Medium',
      sourceScheme: 'Secure',
      sourcePort: 443,
    } as const;
    expect(recordOfCookie(asJarCookie({ ...cookie, ...told, expires: -1 }), now)?.decoded).not.toHaveProperty(
      'lifetimeDays',
    );
  });

  test('of another kind says nothing', () => {
    expect(recordOfCookie({ ...cookie, name: '_ga', value: 'GA1.2.3.4' }, now)).toBeNull();
  });
});

test('a key of local storage is read as a cookie is', () => {
  const found = recordOfStorage({ key: 'CookieConsent', value, host: 'www.example.nl' });
  expect(found).toMatchObject({
    area: 'localStorage',
    host: 'www.example.nl',
    decoded: { granted: expect.arrayContaining(['statistics']) },
  });
  expect(recordOfStorage({ key: 'theme', value: 'dark', host: '' })).toBeNull();
});

test('the extension writes down what the crawler writes down', () => {
  const tab = watchedTab();
  pageRead(tab.context, tab.place, {
    type: 'page',
    moment: 'loaded',
    at: now,
    url: page,
    document: null,
    forms: [],
    storage: [{ area: 'localStorage', key: 'CookieConsent', value }],
  });
  const found = recordOfStorage({ key: 'CookieConsent', value, host: 'www.example.nl' });
  expect(tab.all('consent-record')).toEqual(
    found ? [consentRecordOf(found, 'page-end', redact)] : 'a record',
  );
});

test('the observation is what the schema asks: names that sites made are redacted and cut', () => {
  const decoded = { decided: true, granted: [`mail jan@example.nl ${'x'.repeat(300)}`], denied: [] };
  const observed = consentRecordOf(
    {
      area: 'cookie',
      name: 'consent-jan@example.nl',
      host: 'a.nl',
      cmp: 'own record',
      positive: true,
      decoded,
    },
    'before-choice',
    redact,
  );
  expect(() =>
    consentRecordSchema.parse({ seq: 0, at: 0, phase: 'before-choice', visit: 0, page: '', ...observed }),
  ).not.toThrow();
  expect(JSON.stringify(observed)).not.toContain('jan@');
  expect(observed.decoded.granted[0]?.length).toBeLessThanOrEqual(100);
});
