/** Durations and moments in words. */
import type { Messages } from './nl.ts';

const units: ReadonlyArray<[keyof Messages['units'], number]> = [
  ['year', 31_536_000],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** How far a duration may be from a whole number of units and still be called so: a leap day in two years. */
const tolerance = 0.006;

/** Seconds in the largest unit of which they are a whole number, e.g. `2 years`, `400 days`, `30 minutes`; null is a session cookie. */
export function duration(seconds: number | null, words: Messages): string {
  if (seconds === null || !Number.isFinite(seconds)) return words.session;
  for (const [unit, length] of units) {
    const whole = Math.round(seconds / length);
    if (whole >= 1 && Math.abs(seconds / length - whole) <= whole * tolerance) return `${whole} ${words.units[unit][whole === 1 ? 0 : 1]}`;
  }
  return `${Math.max(0, Math.round(seconds))} ${words.units.second[1]}`;
}

/** A moment (ISO 8601, or a run id such as `2026-11-23T020000Z`) as a day; the text itself where it is no moment. */
export function day(moment: string, words: Messages): string {
  const date = dateOf(moment);
  return date ? new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date) : moment;
}

/** The same with the time of day, in UTC. */
export function dayAndTime(moment: string, words: Messages): string {
  const date = dateOf(moment);
  if (!date) return moment;
  const time = new Intl.DateTimeFormat(words.locale, { timeStyle: 'short', timeZone: 'UTC' }).format(date);
  return `${day(moment, words)} ${time} UTC`;
}

/** Whole days between two moments by the calendar (UTC), or null where one of them is none. */
export function daysBetween(earlier: string, later: string): number | null {
  const [from, to] = [dateOf(earlier), dateOf(later)];
  return from && to ? Math.floor(to.getTime() / 86_400_000) - Math.floor(from.getTime() / 86_400_000) : null;
}

function dateOf(moment: string): Date | null {
  const date = new Date(moment.replace(/T(\d{2})(\d{2})(\d{2})/, 'T$1:$2:$3'));
  return Number.isNaN(date.getTime()) ? null : date;
}
