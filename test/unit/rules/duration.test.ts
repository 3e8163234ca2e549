/** Durations: read as policies write them, said as people read them, and one text for one duration. */
import { describe, expect, it, test } from 'vitest';
import {
  DAY,
  durationInWords,
  HOUR,
  MINUTE,
  parseDuration,
  promisedInWords,
  sayDuration,
} from '../../../rules/duration.ts';

describe('reading', () => {
  it.each([
    ['24 months', 731 * DAY],
    ['2 years', 731 * DAY],
    ['13 months', 396 * DAY],
    ['30 days', 30 * DAY],
    ['1 week', 7 * DAY],
    ['90 minutes', 5400],
    ['session', null],
  ])('%s', (text, seconds) => expect(parseDuration(text)).toBe(seconds));

  it.each(['soon', '', '1', 'days', '-1 days', '1.5 years', '2 fortnights', '24 maanden'])(
    '“%s” is no duration',
    (text) => {
      expect(() => parseDuration(text)).toThrow(/not a duration/);
    },
  );
});

describe('saying', () => {
  it.each([
    [63_072_000, '2 jaar', '2 years'],
    [2 * 365.25 * DAY, '2 jaar', '2 years'],
    [731 * DAY, '2 jaar', '2 years'],
    [34_560_000, '400 dagen', '400 days'],
    [395 * DAY, '13 maanden', '13 months'],
    [365 * DAY, '1 jaar', '1 year'],
    [180 * DAY, '180 dagen', '180 days'],
    [2_592_000, '30 dagen', '30 days'],
    [DAY, '1 dag', '1 day'],
    [1_799, '30 minuten', '30 minutes'],
    [60, '1 minuut', '1 minute'],
    [0, '0 seconden', '0 seconds'],
    [null, 'tot de browser sluit', 'until the browser closes'],
  ])('%s seconds', (seconds, nl, en) => expect(durationInWords(seconds)).toEqual({ nl, en }));

  it('a promise keeps its own unit', () => {
    expect(promisedInWords('24 months')).toEqual({ nl: '24 maanden', en: '24 months' });
    expect(promisedInWords('1 week')).toEqual({ nl: '1 week', en: '1 week' });
    expect(promisedInWords('session')).toEqual(durationInWords(null));
  });
});

/** Whole numbers that look random and are the same in every run (mulberry32). */
function* numbers(count: number, below: (draw: number) => number): Generator<number> {
  for (let state = 1, index = 0; index < count; index += 1) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield below(((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32);
  }
}

/** Of every order of magnitude from a second to thirty years, and all around the whole units. */
const seconds = [
  ...numbers(20_000, (draw) => Math.round(Math.exp(draw * Math.log(30 * 365 * DAY)))),
  ...[1, MINUTE, HOUR, DAY, 7 * DAY, 30.4375 * DAY, 365 * DAY].flatMap((unit) =>
    Array.from({ length: 60 }, (_, count) =>
      [-DAY, -1, 0, 1, DAY].map((off) => Math.round(count * unit) + off),
    ).flat(),
  ),
].filter((each) => each >= 0);

describe.each(['nl', 'en'] as const)('in %s', (language) => {
  test('what was said is read back as the same duration, within the rounding', () => {
    for (const each of seconds) {
      const back = parseDuration(sayDuration(each, language), language) ?? Number.NaN;
      // 0.6 % of saying it, 0.07 % of 365 days for a year, and the day up to which months and years are read.
      const allowed = each * 0.0067 + (each > 27 * DAY ? DAY : 0);
      expect(Math.abs(back - each), `${each} s: ${sayDuration(each, language)}`).toBeLessThanOrEqual(allowed);
    }
  });
});

test('both languages say the same number of the same unit', () => {
  for (const each of seconds) {
    const { nl, en } = durationInWords(each);
    expect(parseDuration(nl, 'nl'), `${each} s`).toBe(parseDuration(en, 'en'));
  }
});
