/** Which test files begin where vitest does not know yet how long each takes. */
import { expect, test } from 'vitest';
import { longestLimit } from '../../../scripts/longest-first.ts';

test.each([
  ["test('a page', { timeout: 120_000 }, async () => {});\nbeforeAll(start, 540_000);", 540_000],
  ["test('a page', async () => {}, 60_000);", 60_000],
  ["test('a page', async () => expect(await size()).toBeLessThan(20_000_000));", 0],
  ["test('a page', () => undefined);", 0],
])('%j may take %d ms', (text, expected) => {
  expect(longestLimit(text)).toBe(expected);
});
