/** What people type as values of options, and what it means. */
import { describe, expect, test } from 'vitest';
import {
  addressesIn,
  devicesNamed,
  junitInconclusiveOf,
  webAddressOf,
  languageOf,
  listOf,
  ownValues,
  wholeNumber,
} from '../../../../crawler/cli/options.ts';
import { UsageError } from '../../../../crawler/errors.ts';

test.each([
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
  [
    ['a,b', ' c '],
    ['a', 'b', 'c'],
  ],
  [[',a,,'], ['a']],
  [[], []],
  // An address that the option swallowed is no value of it.
  [['a', 'https://www.example.nl'], ['a']],
])('the list %j is %j', (values, expected) => {
  expect(listOf(values)).toEqual(expected);
});

describe('a whole number', () => {
  test.each([['1'], ['500']])('%s is one', (text) =>
    expect(wholeNumber('pages', text, 1, 500)).toBe(Number(text)),
  );
  test.each([['0'], ['501'], ['1.5'], ['many'], [''], ['-1'], ['Infinity']])('%j is none', (text) => {
    expect(() => wholeNumber('pages', text, 1, 500)).toThrow(/--pages expects a whole number from 1 to 500/);
  });
});

describe('addresses', () => {
  test('are found among the values of an option that swallowed them', () => {
    const sites = ['main', 'https://www.example.nl'];
    expect(addressesIn(['https://other.example.nl'], sites, [])).toEqual([
      'https://other.example.nl',
      'https://www.example.nl',
    ]);
    expect(ownValues(sites)).toEqual(['main']);
    // What was given is left as it is.
    expect(sites).toHaveLength(2);
  });

  test.each([
    ['www.example.nl', /is not an address that begins with https:/],
    ['ftp://www.example.nl', /Cookiewacht crawls only http and https/],
    ['https://', /is not an address/],
  ])('%s is refused', (address, message) => {
    expect(() => addressesIn([address])).toThrow(message);
    expect(() => addressesIn([address])).toThrow(UsageError);
  });
});

test('a language is nl or en, or the usual one where none is given', () => {
  expect([languageOf(undefined, 'nl'), languageOf('en', 'nl')]).toEqual(['nl', 'en']);
  expect(() => languageOf('de', 'nl')).toThrow(/--lang expects nl or en; found `de`/);
});

test('JUnit names what could not be judged skipped, or error on demand', () => {
  expect([junitInconclusiveOf(undefined), junitInconclusiveOf('error')]).toEqual(['skipped', 'error']);
  expect(() => junitInconclusiveOf('failed')).toThrow(/--junit-inconclusive/);
});

test('a webhook and the place of the report are web addresses', () => {
  expect(webAddressOf('report-url', 'https://ci.example/runs/7').href).toBe('https://ci.example/runs/7');
  for (const text of ['hooks.example.nl', 'file:///etc/passwd', 'ftp://x', 'javascript:alert(1)'])
    expect(() => webAddressOf('notify', text)).toThrow(/--notify/);
});

describe('devices', () => {
  test.each([
    [[], undefined, ['desktop']],
    [[], ['phone', 'desktop'], ['desktop', 'phone']],
    [['phone'], ['desktop', 'phone'], ['phone']],
    [['phone,desktop'], undefined, ['desktop', 'phone']],
  ] as const)('%j, with %j in the policy, are %j', (values, ofPolicy, expected) => {
    expect(devicesNamed(values, ofPolicy)).toEqual(expected);
  });

  test('an unknown one is refused, and the known ones are named', () => {
    expect(() => devicesNamed(['tablet'])).toThrow(/there is no device `tablet`/);
    expect(() => devicesNamed(['tablet'])).toThrow(UsageError);
  });
});
