import { expect, test } from 'vitest';
import { upTo, withoutEnd, withoutEnds } from '../../../rules/text-ends.ts';

test.each([
  ['/a?b#c', '?#', '/a'],
  ['/a#b?c', '?#', '/a'],
  ['?', '?#', ''],
  ['/a', '?#', '/a'],
  ['', '?', ''],
])('%j up to one of %j is %j', (text, stops, before) => expect(upTo(text, stops)).toBe(before));

test('characters are cut at the ends only', () => {
  expect(withoutEnd('a/b//', '/')).toBe('a/b');
  expect(withoutEnd('///', '/')).toBe('');
  expect(withoutEnds(' \ta b\t ', ' \t')).toBe('a b');
  expect(withoutEnds('', ' ')).toBe('');
});
