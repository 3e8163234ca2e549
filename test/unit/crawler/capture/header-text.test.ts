/** The bytes of a header become the text that the server wrote. */
import { expect, test } from 'vitest';
import { utf8Of } from '../../../../crawler/capture/header-text.ts';

const asLatin1 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

test('text in UTF-8 is read as such', () => {
  expect(['taal=français', 'naam=日本', 'plain=1'].map((text) => utf8Of(asLatin1(text)))).toEqual([
    'taal=français',
    'naam=日本',
    'plain=1',
  ]);
});

test('bytes that are no UTF-8 stay as they are, and so does what was decoded before', () => {
  expect(utf8Of('taal=fran\u00e7ais')).toBe('taal=fran\u00e7ais');
  expect(utf8Of('naam=日本\u00c3\u00a9')).toBe('naam=日本\u00c3\u00a9');
});
