/** JSON that deceives no reader. */
import { expect, test } from 'vitest';
import { jsonText } from '../../../rules/json-text.ts';

test('what a terminal or an editor would act on is escaped, and the value stays', () => {
  const value = { '\u009b31m': '\u202eb\u001b[2J\ufeff' };
  expect(jsonText(value)).toBe('{\n  "\\u009b31m": "\\u202eb\\u001b[2J\\ufeff"\n}');
  expect(JSON.parse(jsonText(value))).toEqual(value);
});
