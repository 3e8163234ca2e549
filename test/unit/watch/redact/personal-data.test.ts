/** Personal data that leaves the browser: its kind and its place are found, the data itself is not kept. */
import { expect, test } from 'vitest';
import { findPersonalData, nothingTyped } from '../../../../watch/redact/personal-data.ts';

const HOME = 'https://www.cqt.nl/';
const find = (url: string, body?: string, referrer?: string) =>
  findPersonalData({ url, body, referrer }, nothingTyped);

test('a request without any says nothing', () => {
  expect(find('https://g.example/collect?v=2&cid=123.456&dl=https%3A%2F%2Fwww.cqt.nl%2F')).toEqual([]);
});

test.each([
  ['in a parameter', 'https://t.example/?em=anna%40zorg.nl', { where: 'query', parameter: 'em' }],
  ['in the path', 'https://t.example/u/anna%40zorg.nl', { where: 'path' }],
  ['in base64', `https://t.example/?d=${btoa('mail=anna@zorg.nl')}`, { where: 'query', parameter: 'd' }],
  [
    'in an address within the address',
    `https://t.example/?dl=${encodeURIComponent('https://www.cqt.nl/?mail=anna@zorg.nl')}`,
    { where: 'query', parameter: 'dl' },
  ],
  [
    'in an address within base64, by the name of its parameter',
    `https://t.example/?d=${encodeURIComponent(btoa('{"page":"https://www.cqt.test/?email=anna@zorg.test"}'))}`,
    { where: 'query', parameter: 'd' },
  ],
])('an e-mail address %s', (_where, url, place) => {
  expect(find(url)).toContainEqual({ type: 'email', form: 'plain', ...place });
});

test('the page from which it is asked is looked at too', () => {
  expect(find('https://t.example/pixel', undefined, `${HOME}bedankt?mail=anna@zorg.nl`)).toEqual([
    { type: 'email', where: 'referrer', form: 'plain', parameter: 'mail' },
  ]);
});

test.each([
  ['a form', 'naam=x&tel=06-12345678'],
  ['JSON, at any depth', '{"visitor":{"tel":"06-12345678"}}'],
  ['a form with files', '--b\r\nContent-Disposition: form-data; name="tel"\r\n\r\n06-12345678\r\n--b--'],
])('a telephone number in a body: %s', (_what, body) => {
  expect(find('https://t.example/', body)).toEqual([
    { type: 'phone', where: 'body', form: 'plain', parameter: 'tel' },
  ]);
});

test('a postcode and a house number in two parameters are one address', () => {
  expect(find('https://t.example/?postcode=3511AB&huisnummer=12')).toEqual([
    { type: 'postcode-house-number', where: 'query', form: 'plain', parameter: 'postcode' },
  ]);
  expect(find('https://t.example/?postcode=3511AB')).toEqual([]);
});

test('data that the check typed into a form is found as it is and hashed', () => {
  const typed = {
    plain: ['canary-7f3@cqt.example'],
    hashedIn: (value: string) => value.includes('5e884898'),
  };
  const look = (url: string) => findPersonalData({ url, body: undefined, referrer: undefined }, typed);
  expect(look('https://t.example/?em=canary-7f3%40cqt.example')).toEqual([
    { type: 'canary', where: 'query', form: 'plain', parameter: 'em' },
  ]);
  expect(look('https://t.example/?em=5e884898da28')).toEqual([
    { type: 'canary', where: 'query', form: 'hashed', parameter: 'em' },
  ]);
});

test('nothing of the data itself is handed on, and a flood of it is bounded', () => {
  const flood = Array.from({ length: 400 }, (_, at) => `p${at}=anna${at}%40zorg.nl`).join('&');
  const found = find(`https://t.example/?${flood}`);
  expect(found.length).toBe(20);
  expect(JSON.stringify(found)).not.toContain('anna');
});
