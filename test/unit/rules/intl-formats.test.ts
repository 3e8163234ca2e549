import { expect, test } from 'vitest';
import { dateFormat, numberFormat } from '../../../rules/intl-formats.ts';

test('the same format is made once, another one is another', () => {
  const zone = { timeZone: 'Europe/Amsterdam' };
  expect(dateFormat('nl', zone)).toBe(dateFormat('nl', { ...zone }));
  expect(dateFormat('nl', zone)).not.toBe(dateFormat('en', zone));
  expect(dateFormat('nl', zone)).not.toBe(dateFormat('nl', { timeZone: 'UTC' }));
  expect(numberFormat('nl')).toBe(numberFormat('nl'));
  expect(numberFormat('nl').format(1234.5)).toBe('1.234,5');
});

test('more formats than are kept are made all the same', () => {
  const made = Array.from({ length: 1000 }, (_, at) =>
    numberFormat('en', {
      style: 'unit',
      unit: 'day',
      minimumIntegerDigits: 1 + (at % 20),
      maximumFractionDigits: at % 50,
    }),
  );
  expect(made.every((format) => format.format(1) !== '')).toBe(true);
});

test('a time zone that does not exist is refused each time', () => {
  for (let time = 0; time < 2; time += 1)
    expect(() => dateFormat('en', { timeZone: 'Mars/Olympus' })).toThrow(RangeError);
});
