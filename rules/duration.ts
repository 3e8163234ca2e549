/**
 * Reads durations as a policy writes them and says them as people do. This is the product's one table of
 * units.
 * Rounding: a duration is said in the largest unit of which it is a whole number, within 0.6 % (a leap day in
 * two years). So 365 days is a year, 395 days is 13 months, and 180 and 400 days stay as they are.
 */
import type { Language, LocalisedText } from './judge/finding.ts';

/** Seconds in a minute. */
export const MINUTE = 60;
/** Seconds in an hour. */
export const HOUR = 60 * MINUTE;
/** Seconds in a day. */
export const DAY = 24 * HOUR;
/** Seconds in an average month of the Gregorian calendar. */
const MONTH = 30.4375 * DAY;

type Names = readonly [one: string, more: string];
export type Unit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

/**
 * Largest first. `said` is the size used when saying a duration, if it differs: browsers count a year as 365
 * days.
 */
const units: Readonly<Record<Unit, { size: number; said?: number } & Readonly<Record<Language, Names>>>> = {
  year: { size: 12 * MONTH, said: 365 * DAY, nl: ['jaar', 'jaar'], en: ['year', 'years'] },
  month: { size: MONTH, nl: ['maand', 'maanden'], en: ['month', 'months'] },
  week: { size: 7 * DAY, nl: ['week', 'weken'], en: ['week', 'weeks'] },
  day: { size: DAY, nl: ['dag', 'dagen'], en: ['day', 'days'] },
  hour: { size: HOUR, nl: ['uur', 'uur'], en: ['hour', 'hours'] },
  minute: { size: MINUTE, nl: ['minuut', 'minuten'], en: ['minute', 'minutes'] },
  second: { size: 1, nl: ['seconde', 'seconden'], en: ['second', 'seconds'] },
};

/** Units in which seconds are said. Weeks can be read only: 14 days says the same. */
const spoken: readonly Unit[] = ['year', 'month', 'day', 'hour', 'minute', 'second'];

/** Says how long a session cookie stays. */
const untilBrowserCloses: LocalisedText = { nl: 'tot de browser sluit', en: 'until the browser closes' };

const TOLERANCE = 0.006;

/** A number with its unit, in the singular or plural: `1 dag`, `30 days`. */
export const amountOf = (count: number, unit: Unit, language: Language): string =>
  `${count} ${units[unit][language][count === 1 ? 0 : 1]}`;

/** Seconds in words, e.g. `2 years`, `400 days`, `30 minutes`; null means a session cookie. */
export function sayDuration(seconds: number | null, language: Language): string {
  if (seconds === null || !Number.isFinite(seconds)) return untilBrowserCloses[language];
  for (const unit of spoken) {
    const { size, said = size } = units[unit];
    const whole = Math.round(seconds / said);
    if (whole >= 1 && Math.abs(seconds / said - whole) <= whole * TOLERANCE)
      return amountOf(whole, unit, language);
  }
  return amountOf(Math.max(0, Math.round(seconds)), 'second', language);
}

/** Seconds in words, in both languages; null means a session cookie. */
export const durationInWords = (seconds: number | null): LocalisedText => ({
  nl: sayDuration(seconds, 'nl'),
  en: sayDuration(seconds, 'en'),
});

/**
 * The seconds of a duration such as `24 months`; null for `session` and other words for a session cookie.
 * Months and years are calendar averages rounded up to whole days, which leaves the day of tolerance that
 * calendars need: `24 months` and `2 years` are 731 days, `13 months` is 396.
 * @throws RangeError for any other text
 */
export function parseDuration(text: string, language: Language = 'en'): number | null {
  if (text === 'session' || text === untilBrowserCloses[language]) return null;
  const { count, unit } = read(text, language);
  const seconds = count * units[unit].size;
  return unit === 'month' || unit === 'year' ? Math.ceil(seconds / DAY) * DAY : seconds;
}

/**
 * A duration that a policy promises, in both languages and in the policy's own unit: `24 months` becomes `24
 * maanden`, not `2 jaar`, since the reader looks it up in the statement.
 */
export function promisedInWords(text: string): LocalisedText {
  if (text === 'session') return untilBrowserCloses;
  const { count, unit } = read(text, 'en');
  return { nl: amountOf(count, unit, 'nl'), en: amountOf(count, unit, 'en') };
}

function read(text: string, language: Language): { count: number; unit: Unit } {
  const [, count, name = ''] = /^(\d+) (\p{L}+)$/u.exec(text) ?? [];
  const unit = ([...spoken, 'week'] as const).find((each) => units[each][language].includes(name));
  if (count === undefined || unit === undefined) throw new RangeError(`not a duration: ${text}`);
  return { count: Number(count), unit };
}
