/** Addresses as they reach the disk: names of parameters, values of known protocols, nothing of a person. */
import { expect, test } from 'vitest';
import { addressRedactor } from '../../../../watch/redact/address.ts';

const redactor = addressRedactor((value) => ({ length: value.length, shape: 'text', entropy: 0, hash: 'h' }));

test.each([
  ['an ordinary address', 'https://www.cqt.nl/over-ons', 'https://www.cqt.nl/over-ons'],
  ['values', 'https://www.cqt.nl/?naam=Anna&stap=2', 'https://www.cqt.nl/?naam=…&stap=…'],
  [
    'values of the protocol stay',
    'https://g.example/collect?v=2&tid=G-ABC12345&cid=77.88',
    'https://g.example/collect?v=2&tid=G-ABC12345&cid=…',
  ],
  [
    'a known name with an odd value',
    'https://g.example/collect?tid=anna%40zorg.nl',
    'https://g.example/collect?tid=…',
  ],
  ['an e-mail address in the path', 'https://a.example/u/anna@zorg.nl/edit', 'https://a.example/u/…/edit'],
  ['the same, encoded', 'https://a.example/u/anna%40zorg.nl', 'https://a.example/u/…'],
  ['one with a wide sign', 'https://a.example/u/anna＠zorg.nl', 'https://a.example/u/…'],
  ['one in wide letters', 'https://a.example/u/ａｎｎａ＠ｚｏｒｇ．ｎｌ', 'https://a.example/u/…'],
  ['one in another alphabet', 'https://a.example/u/anna%40пример.рф', 'https://a.example/u/…'],
  ['a token in the path', 'https://a.example/reset/9f86d081884c7d659a2f', 'https://a.example/reset/…'],
  ['a token keeps its ending', 'https://a.example/js/9f86d081884c7d659a2f.js', 'https://a.example/js/….js'],
  [
    'a long slug is no token',
    'https://a.example/informatiebeveiliging-in-de-zorg-2026',
    'https://a.example/informatiebeveiliging-in-de-zorg-2026',
  ],
  ['an e-mail address as a name', 'https://a.example/?anna@zorg.nl=1', 'https://a.example/?%E2%80%A6=…'],
  ['user and password', 'https://anna:geheim@a.example/', 'https://a.example/'],
  ['what follows a #', 'https://a.example/#token=1', 'https://a.example/'],
  ['an address with data in it', 'data:text/html,anna@zorg.nl', 'data:…'],
  ['a script as an address', 'javascript:alert(1)', 'javascript:…'],
  ['an address of a blob', 'blob:https://a.example/?x=1', 'blob:https://a.example/?x=…'],
  ['what is no address', 'not an address of anna', '…'],
  ['nothing', '', ''],
])('%s', (_what, raw, kept) => {
  expect(redactor.url(raw)).toBe(kept);
});

test('an address is bounded, and so is the work on it', () => {
  expect(redactor.url(`https://a.example/${'a'.repeat(1_000_000)}?${'b'.repeat(1_000_000)}=1`)).toHaveLength(
    501,
  );
  expect(redactor.url(`https://a.example/${'pad/'.repeat(10_000)}`)).toHaveLength(501);
});

test('parameters are told by name and shape; only those of a protocol keep their value', () => {
  const [measurement, person] = redactor.query('https://g.example/collect?en=page_view&email=anna%40zorg.nl');
  expect(measurement).toMatchObject({ name: 'en', value: 'page_view' });
  expect(person).toEqual({ name: 'email', shape: expect.objectContaining({ length: 12 }) });
});

test('a body is read as a form, a line at a time, or as JSON', () => {
  expect(redactor.body('en=page_view&cid=1\nen=scroll&cid=1').map((list) => list[0]?.value)).toEqual([
    'page_view',
    'scroll',
  ]);
  const [json] = redactor.body('{"email":"anna@zorg.nl","steps":[1,2]}');
  expect(json?.map(({ name }) => name)).toEqual(['email', 'steps']);
  expect(JSON.stringify(json)).not.toContain('anna');
  expect(redactor.body('{"cut off": "')).toEqual([]);
  expect(redactor.body('\u0000\u0001binary')).toEqual([]);
});
