/** Which answers throw cookies away. */
import { expect, test } from 'vitest';
import { clearsCookies } from '../../../../watch/observations/clear-site-data.ts';

test.each([
  [true, '"cookies"'],
  [true, '"cache", "cookies"'],
  [true, '"*"'],
  [false, '"storage"'],
  [false, 'cookies'],
  [false, `${' '.repeat(3000)}"cookies"`],
])('%s: %s', (clears, value) => {
  expect(clearsCookies([['Clear-Site-Data', value]])).toBe(clears);
});

test('none without the header', () => {
  expect(clearsCookies([['set-cookie', '"cookies"']])).toBe(false);
});
