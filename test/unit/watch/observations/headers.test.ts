/** Headers are found whatever the case of their names. */
import { expect, test } from 'vitest';
import { headerOf, headersOf } from '../../../../watch/observations/headers.ts';

const headers = [
  ['Content-Type', 'text/html'],
  ['SET-COOKIE', 'a=1'],
  ['set-cookie', 'b=2'],
] as const;

test('the first of a name, or all of them, in any case', () => {
  expect(headerOf(headers, 'content-type')).toBe('text/html');
  expect(headerOf(headers, 'set-cookie')).toBe('a=1');
  expect(headersOf(headers, 'set-cookie')).toEqual(['a=1', 'b=2']);
});

test('one that is not there is undefined, and empty as a list', () => {
  expect(headerOf(headers, 'referer')).toBeUndefined();
  expect(headersOf(headers, 'referer')).toEqual([]);
});
