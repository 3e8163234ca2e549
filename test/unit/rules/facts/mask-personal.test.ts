/** What is masked in a text, and what stays. */
import { expect, test } from 'vitest';
import {
  holdsToken,
  isTokenRun,
  withoutNumbers,
  withoutPersonalData,
} from '../../../../rules/facts/mask-personal.ts';

test('each kind has its mask, and the words around it stay', () => {
  expect(
    withoutPersonalData(
      'Aan jan@zorg.nl, 06 12 34 56 78, BSN 1234.56.782, NL91 ABNA 0417 1643 00, 2 kaarten op 01-12-2025 14:30.',
    ),
  ).toBe('Aan [e-mail], [number], BSN [number], [number], 2 kaarten op 01-12-2025 14:30.');
});

test.each([
  ['jan＠zorg.nl', '[e-mail]'],
  ['jan﹫zorg．nl', '[e-mail]'],
  ['jan@例え。テスト', '[e-mail]'],
  ['jan@пример.рф', '[e-mail]'],
  ['ｊａｎ＠ｚｏｒｇ．ｎｌ', '[e-mail]'],
  ['BSN １２３４５６７８２', 'BSN [number]'],
  ['０６１２３４５６７８', '[number]'],
  ['ｋｏｒｔｉｎｇ ５０％', 'ｋｏｒｔｉｎｇ ５０％'],
])('in letters and digits of any width, and with names of any alphabet: %s', (text, masked) => {
  expect(withoutPersonalData(text)).toBe(masked);
});

test('what is masked stays as it is', () => {
  const once = withoutPersonalData('jan@zorg.nl 0612345678 f47ac10b-58cc-4372-a567-0e02b2c3d479');
  expect(once).toBe('[e-mail] [number] [token]');
  expect(withoutPersonalData(once)).toBe(once);
});

test('in a name a number of a service stays, a telephone does not', () => {
  expect(withoutNumbers('_gat_UA_123456782', '…', { name: true })).toBe('_gat_UA_123456782');
  expect(withoutNumbers('user_0612345678', '…', { name: true })).toBe('user_…');
  expect(withoutNumbers('user_123456782', '…')).toBe('user_…');
});

test.each([
  ['arbeidsongeschiktheidsverzekering', false],
  ['kort1a2b3c', false],
  ['a8f3c2e19b7d4f60', true],
  ['abcdefghijklmnopqrstuvwxyzabcdef1', true],
])('%s: %s', (run, isToken) => {
  expect(isTokenRun(run)).toBe(isToken);
});

test('a web token is found anywhere', () => {
  expect(holdsToken('sessie-eyJhbGciOiJIUzI1NiJ9.e30.x')).toBe(true);
});
