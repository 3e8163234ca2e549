/** What a record says must be read the same whatever notation it is in. */
import { describe, expect, test } from 'vitest';
import { decodeRecord } from '../../../../watch/consent-records/decode.ts';
import { encoded } from './record-values.ts';

const cookie = (name: string, value: string) => decodeRecord({ area: 'cookie', name, value });

const tcString =
  'COvFyGBOvFyGBAbAAAENAPCAAOAAAAAAAAAAAEEUACCKAAA.IFoEUQQgAIQwgIwQABAEAAAAOIAACAIAAAAQAIAgEAACEAAAAAgAQBAAAAAAAGBAAgAAAAAAAFAAECAAAgAAQARAEQAAAAAJAAIAAgAAAYQEAAAQmAgBC3ZAYzUw';

/** Name, value after accepting all, value after refusing all. */
const ownRecords: ReadonlyArray<readonly [string, string, string]> = [
  ['cookies_akkoord', 'ja', 'nee'],
  [
    'cookie_voorkeuren',
    encoded({ statistiek: true, media: true }),
    encoded({ statistiek: false, media: false }),
  ],
];

describe('records of a site itself', () => {
  test.each(ownRecords)('%s', (name, accepted, refused) => {
    expect(cookie(name, accepted)).toMatchObject({ positive: true, decoded: { decided: true } });
    expect(cookie(name, refused)).toMatchObject({ positive: false, decoded: { decided: true } });
  });
});

test('what is granted and what is denied have the names of the record', () => {
  expect(cookie('OptanonConsent', 'interactionCount=1&groups=C0001%3A1%2CC0002%3A0%2CC0004%3A1')).toEqual({
    cmp: 'OneTrust',
    positive: true,
    decoded: { decided: true, granted: ['necessary', 'targeting'], denied: ['performance'] },
  });
});

test('a record that is written before anyone chose is no decision', () => {
  expect(
    cookie('OptanonConsent', 'interactionCount=0&landingPath=https%3A%2F%2Fx&groups=C0001%3A1%2CC0002%3A0'),
  ).toMatchObject({ decoded: { decided: false } });
  expect(cookie('cookieyes-consent', 'consent:,action:,necessary:yes,analytics:no')).toMatchObject({
    positive: false,
  });
});

test('TC strings, in their own cookie or another', () => {
  expect(cookie('euconsent-v2', tcString)).toMatchObject({
    cmp: 'IAB TCF',
    positive: true,
    decoded: {
      granted: expect.arrayContaining(['purpose 1', 'purpose 2', 'purpose 3']),
      denied: expect.arrayContaining(['purpose 4']),
    },
  });
  expect(cookie('euconsent-v2', 'Cnotatcstringatallbutlongenough')).not.toMatchObject({ positive: true });
});

test('a TC string is one under any name, and other text is none', () => {
  expect(cookie('x-7', tcString)).toMatchObject({ cmp: 'IAB TCF', positive: true });
  const others = [
    'COvFyGBOvFyGBOvFyGBOvFyGBOvF',
    `C${'a1B2'.repeat(12)}`,
    'C0123456789012345678901234567890',
  ];
  for (const other of others) expect(cookie('x-7', other)).toBeNull();
});

test('what is no record, or says nothing, is left alone', () => {
  expect(cookie('_ga', 'GA1.1.123.456')).toBeNull();
  expect(cookie('cookie_consent', 'true')).toMatchObject({ decoded: { decided: true } });
  expect(cookie('cookie_melding', '1')).toMatchObject({ positive: false });
  expect(cookie('hide_cookie_bar', 'dismiss')).toMatchObject({ positive: false });
});

test('hostile values end in an answer', () => {
  for (const value of [
    '%%%',
    '{',
    '['.repeat(5000),
    `{"a":${'{"a":'.repeat(400)}1${'}'.repeat(400)}}`,
    'x='.repeat(9000),
    '%E0%A4%A',
    'eyJ!!!!',
    encoded({ __proto__: { marketing: true } }),
  ])
    expect(() => cookie('cookie_consent', value)).not.toThrow();
});

test.each([
  [
    'CMPList',
    JSON.stringify({ statistics: true, marketing: true }),
    JSON.stringify({ statistics: false, marketing: false }),
  ],
])('in the storage of the page: %s', (name, accepted, refused) => {
  expect(decodeRecord({ area: 'localStorage', name, value: accepted })).toMatchObject({ positive: true });
  expect(decodeRecord({ area: 'localStorage', name, value: refused })).toMatchObject({
    positive: false,
    decoded: { decided: true },
  });
});
