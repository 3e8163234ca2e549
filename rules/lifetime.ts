/** Durations: as a policy writes them, and as people read them. */
import type { Words } from './finding.ts';

const DAY = 86_400;
const MONTH = 30.4375 * DAY;
const units: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600, day: DAY, week: 7 * DAY, month: MONTH, year: 12 * MONTH };

/**
 * Seconds of a duration such as `24 months`; null for `session`. Throws a RangeError for anything else.
 * Months and years are calendar averages rounded up to whole days, which leaves the tolerance of a day that
 * calendars need: `24 months` and `2 years` are 731 days, `13 months` is 396.
 */
export function lifetimeSeconds(text: string): number | null {
  if (text === 'session') return null;
  const [, count = '', unit = ''] = /^(\d+) ([a-z]+?)s?$/.exec(text) ?? [];
  const size = units[unit];
  if (size === undefined) throw new RangeError(`not a duration: ${text}`);
  const seconds = Number(count) * size;
  return size >= MONTH ? Math.ceil(seconds / DAY) * DAY : seconds;
}

const steps: ReadonlyArray<[seconds: number, nl: [string, string], en: [string, string]]> = [
  [365.25 * DAY, ['jaar', 'jaar'], ['year', 'years']],
  [MONTH, ['maand', 'maanden'], ['month', 'months']],
  [DAY, ['dag', 'dagen'], ['day', 'days']],
  [3600, ['uur', 'uur'], ['hour', 'hours']],
  [60, ['minuut', 'minuten'], ['minute', 'minutes']],
  [1, ['seconde', 'seconden'], ['second', 'seconds']],
];

const dutch: Readonly<Record<string, [string, string]>> = { second: ['seconde', 'seconden'], minute: ['minuut', 'minuten'], hour: ['uur', 'uur'], day: ['dag', 'dagen'], week: ['week', 'weken'], month: ['maand', 'maanden'], year: ['jaar', 'jaar'] };

/** A duration as the policy puts it: `24 months` → `24 maanden` / `24 months`. */
export function durationInWords(text: string): Words {
  const [, count = '', unit = ''] = /^(\d+) ([a-z]+?)s?$/.exec(text) ?? [];
  const names = dutch[unit];
  return names === undefined ? lifetimeInWords(lifetimeSeconds(text)) : { nl: `${count} ${count === '1' ? names[0] : names[1]}`, en: text };
}

/** `2 jaar` / `2 years`, rounded to the largest unit of which there is at least one and a half, or exactly one. */
export function lifetimeInWords(seconds: number | null): Words {
  if (seconds === null) return { nl: 'tot de browser sluit', en: 'until the browser closes' };
  const [size, nl, en] = steps.find(([unit]) => seconds >= unit * 1.5 || Math.abs(seconds - unit) < unit * 0.02) ?? [1, ['seconde', 'seconden'], ['second', 'seconds']];
  const count = Math.max(0, Math.round(seconds / size));
  return { nl: `${count} ${count === 1 ? nl[0] : nl[1]}`, en: `${count} ${count === 1 ? en[0] : en[1]}` };
}
