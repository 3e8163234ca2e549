/** Durations as policies write them and people read them. */
import { expect, it } from 'vitest';
import { durationInWords, lifetimeInWords, lifetimeSeconds } from '../../rules/lifetime.ts';

const DAY = 86_400;

it.each([
  ['24 months', 731 * DAY],
  ['2 years', 731 * DAY],
  ['13 months', 396 * DAY],
  ['30 days', 30 * DAY],
  ['1 week', 7 * DAY],
  ['90 minutes', 5400],
  ['session', null],
])('%s', (text, seconds) => expect(lifetimeSeconds(text)).toBe(seconds));

it('says so when it is no duration', () => expect(() => lifetimeSeconds('soon')).toThrow(/not a duration/));

it.each([
  [63_072_000, '2 jaar', '2 years'],
  [395 * DAY, '13 maanden', '13 months'],
  [365 * DAY, '1 jaar', '1 year'],
  [DAY, '1 dag', '1 day'],
  [60, '1 minuut', '1 minute'],
  [null, 'tot de browser sluit', 'until the browser closes'],
])('%s seconds in words', (seconds, nl, en) => expect(lifetimeInWords(seconds)).toEqual({ nl, en }));

it('a promise keeps its own words', () => expect(durationInWords('24 months')).toEqual({ nl: '24 maanden', en: '24 months' }));
