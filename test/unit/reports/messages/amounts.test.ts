/** Durations and days as a reader says them. */
import { describe, expect, it } from 'vitest';
import { day, dayAndTime, daysBetween, duration, messages } from '../../../../reports/messages/index.ts';

const [nl, en] = [messages('nl'), messages('en')];

describe('a lifetime', () => {
  it.each([
    [63_072_000, '2 jaar', '2 years'],
    [2 * 365.25 * 86_400, '2 jaar', '2 years'],
    [34_560_000, '400 dagen', '400 days'],
    [2_592_000, '30 dagen', '30 days'],
    [86_400, '1 dag', '1 day'],
    [1_799, '30 minuten', '30 minutes'],
    [60, '1 minuut', '1 minute'],
    [0, '0 seconden', '0 seconds'],
    [null, 'tot de browser sluit', 'until the browser closes'],
    [180 * 86_400, '180 dagen', '180 days'],
  ])('of %s seconds', (seconds, dutch, english) => {
    expect([duration(seconds, nl), duration(seconds, en)]).toEqual([dutch, english]);
  });
});

describe('a moment', () => {
  it('is a day in the reader’s words, also from the id of a run', () => {
    expect(day('2026-11-23T020000Z', nl)).toBe('23 november 2026');
    expect(dayAndTime('2026-11-23T02:00:00.000Z', en)).toBe('23 November 2026 02:00 UTC');
  });

  it('is shown as it is when it is none', () => {
    expect(day('nachtelijk', nl)).toBe('nachtelijk');
  });

  it('is yesterday by the calendar, not by the hour', () => {
    expect(daysBetween('2026-11-22T235900Z', '2026-11-23T00:01:00Z')).toBe(1);
    expect(daysBetween('x', '2026-11-23T00:01:00Z')).toBeNull();
  });
});

describe('a sentence', () => {
  it.each([
    [
      1,
      7,
      'Eén van de zeven websites houdt zich niet aan de eigen verklaring.',
      'One of the seven sites does not keep the promises of its own statement.',
    ],
    [
      7,
      7,
      'Geen van de zeven websites houdt zich aan de eigen verklaring.',
      'All seven sites break promises of their own statement.',
    ],
    [
      1,
      1,
      'De website houdt zich niet aan de eigen verklaring.',
      'The site does not keep the promises of its own statement.',
    ],
    [
      30,
      200,
      '30 van de 200 websites houden zich niet aan de eigen verklaring.',
      '30 of the 200 sites do not keep the promises of their own statement.',
    ],
  ])('counts %i of %i', (n, total, dutch, english) => {
    expect([nl.sentence.violations(n, total, true), en.sentence.violations(n, total, true)]).toEqual([
      dutch,
      english,
    ]);
  });
});
