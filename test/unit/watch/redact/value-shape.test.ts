/** What is told of a value: whether it can be an identifier shows in its shape and its entropy. */
import { expect, test } from 'vitest';
import { valueShaper } from '../../../../watch/redact/value-shape.ts';

const shape = valueShaper(() => '0123456789abcdef');

test.each([
  ['', 'empty'],
  ['true', 'boolean'],
  ['Nee', 'boolean'],
  ['1764547200', 'timestamp'],
  ['1764547200123', 'timestamp'],
  ['2026-11-23T02:00:00Z', 'timestamp'],
  ['42', 'number'],
  ['-1.5', 'number'],
  ['f47ac10b-58cc-4372-a567-0e02b2c3d479', 'uuid'],
  ['9f86d081884c7d65', 'hex'],
  ['dark-mode', 'word'],
  ['https://www.cqt.nl/', 'url'],
  ['{"statistics":true}', 'json'],
  ['%7B%22statistics%22%3Atrue%7D', 'json'],
  ['GA1.2.1234567890.1764547200', 'token'],
  ['two words, and more', 'text'],
])('%s is of the shape %s', (value, expected) => {
  expect(shape(value).shape).toBe(expected);
});

test('a constant has less entropy than an identifier of the same length', () => {
  expect(shape('aaaaaaaaaaaaaaaa').entropy).toBe(0);
  expect(shape('0123456789abcdef').entropy).toBe(64);
});

test('a huge value costs no more than its beginning, and its length is told', () => {
  const huge = shape('ab'.repeat(500_000));
  expect(huge.length).toBe(1_000_000);
  expect(huge.entropy).toBe(4096);
});

test.each([
  'null',
  'undefined',
  'deleted',
  'OPT_OUT',
  'false',
  '-1',
  '0000',
  '00000000-0000-0000-0000-000000000000',
  'none|y',
  'null%7Cx',
  '(not set)',
  '{}',
  '""',
  '--',
  'nil.nil.nil',
  'Denied',
  'n/a',
  '0',
])('%s stands for no value', (value) => {
  expect(shape(value).placeholder).toBe(true);
});

test.each([
  '',
  '1',
  '10',
  'yes',
  'GA1.1.1234567890.1764547200',
  'x',
  'a|b',
  'noordwijk',
  'offset',
  'denise',
  '10000',
  'null-7f3a',
  'dark',
  'en_GB',
])('%s is a value, or none at all', (value) => {
  expect(shape(value).placeholder).toBeUndefined();
});
