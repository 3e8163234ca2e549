/** Personal data in requests, in the forms in which sites and measurements send them. */
import { expect, test } from 'vitest';
import { isBsn } from '../../../../rules/facts/personal-data.ts';
import { findPersonalData, nothingTyped } from '../../../../watch/redact/personal-data.ts';

const multipart = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .map(([name, value]) => `--grens\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join('')
    .concat('--grens--\r\n');
const found = (query: string, body?: string): string[] =>
  findPersonalData({ url: `https://derde.example/in${query}`, body, referrer: undefined }, nothingTyped)
    .map(({ type, where, parameter = '-' }) => `${type} ${where} ${parameter}`)
    .toSorted();

test.each([
  [
    'an address of a page within a measurement, encoded once more',
    `?dl=${encodeURIComponent('https://www.cqt.nl/dank?email=jan.jansen%40mailhuis.nl')}`,
    undefined,
    ['email query dl'],
  ],
  [
    'a citizen number in such an address',
    `?dl=${encodeURIComponent('https://www.cqt.nl/dossier?bsn=111222333')}`,
    undefined,
    ['bsn query dl'],
  ],
  [
    'a citizen number in JSON',
    '',
    JSON.stringify({ client: { burgerservicenummer: 111222333, kamer: 12 } }),
    ['bsn body burgerservicenummer'],
  ],
  [
    'a citizen number in an event parameter of a batch',
    '',
    'en=page_view&_et=1\r\nen=form&ep.bsn=111222333',
    ['bsn body ep.bsn'],
  ],
  [
    'a citizen number in multipart',
    '',
    multipart({ naam: 'J', 'patient[bsn]': '111222333' }),
    ['bsn body patient[bsn]'],
  ],
  [
    'postcode and house number in fields of their own',
    '?postcode=6811AB&huisnummer=12',
    undefined,
    ['postcode-house-number query postcode'],
  ],
  ['the same in JSON', '', '{"zipCode":"6811 AB","houseNumber":12}', ['postcode-house-number body zipCode']],
  [
    'an address at a host of an own network, in a parameter by that name',
    '?user[e-mail]=jan@post.intern',
    undefined,
    ['email query user[e-mail]'],
  ],
  [
    'the same in the address of a page in JSON',
    '',
    JSON.stringify({ page: 'https://www.cqt.nl/dank?mail=jan@post.intern' }),
    ['email body page'],
  ],
  ['JSON that was cut off', '', '{"mail":"jan.jansen@mailhuis.nl","tekst":"abc', ['email body -']],
])('%s', (_what, query, body, expected) => {
  expect(found(query, body)).toEqual(expected);
});

test.each([
  ['a number that fails the eleven-test', '?bsn=111222334'],
  ['an order number', '?order=111222333'],
  ['a postcode alone', '?postcode=6811AB'],
  ['an area and a house number', '?postcode=6811&huisnummer=12'],
  ['a version after an at sign', '?lib=react@18.2.0'],
  ['a host of an own network in any other parameter', '?build=ci@runner.intern'],
  ['a version of a file', '?lib=lodash@4.17.21.min.js'],
  ['a picture for dense screens', '?src=/beeld/logo@2x.png'],
  ['a key in front of a host', '?dsn=https://a1b2c3@o1.meldingen.nl/2'],
  ['a key that begins like a telephone number', '?sleutel=0612345678abcdef'],
  ['an address without any', `?dl=${encodeURIComponent('https://www.cqt.nl/nieuws/2026?pagina=12')}`],
])('nothing in %s', (_what, query) => {
  expect(found(query)).toEqual([]);
});

test('the eleven-test', () => {
  expect(['111222333', '123456782', '000000000', '123456789', '1112223339'].map(isBsn)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
