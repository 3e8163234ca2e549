/** Whether a cookie that a script set was refused: told by the page not being able to read it back, where it should be. */
import { expect, test } from 'vitest';
import { cookieOfScript } from '../../../../watch/observations/cookie-write.ts';

const blocked = (raw: string, frame: string, visible = false): boolean => (cookieOfScript({ type: 'document.cookie', raw, visible, frame, stack: '', last: false })?.blockedReasons ?? []).length > 0;

test('a cookie for this path that cannot be read back was refused', () => {
  expect(blocked('a=1', 'https://www.example.nl/foo/bar')).toBe(true);
  expect(blocked('a=1; path=/foo', 'https://www.example.nl/foo')).toBe(true);
  expect(blocked('a=1; path=/foo', 'https://www.example.nl/foo/bar')).toBe(true);
  expect(blocked('a=1; path=/foo', 'https://www.example.nl/foo/bar', true)).toBe(false);
});

test('of a cookie for another path, and of a deletion, that says nothing', () => {
  expect(blocked('a=1; path=/foo', 'https://www.example.nl/foobar')).toBe(false);
  expect(blocked('a=1; path=/elsewhere', 'https://www.example.nl/foo')).toBe(false);
  expect(blocked('a=; max-age=0', 'https://www.example.nl/')).toBe(false);
});
