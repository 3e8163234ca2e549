/**
 * Durations: read as a policy writes them, and said as people read them. The one table of units of the product.
 * How they are rounded: what is said is the largest unit of which the seconds are a whole number within 0.6 % (a
 * leap day in two years), so 365 days is a year, 395 days is 13 months, 180 days stays 180 days, and 400 days too.
 */
import type { Language, LocalisedText } from './judge/finding.ts';

export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** The calendar's average. */
const MONTH = 30.4375 * DAY;

type Names = readonly [one: string, more: string];
export type Unit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

/** Largest first. `said` is the size by which seconds are said, where it differs: browsers count a year as 365 days. */
const units: Readonly<Record<Unit, { size: number; said?: number } & Readonly<Record<Language, Names>>>> = {
  year: { size: 12 * MONTH, said: 365 * DAY, nl: ['jaar', 'jaar'], en: ['year', 'years'] },
  month: { size: MONTH, nl: ['maand', 'maanden'], en: ['month', 'months'] },
  week: { size: 7 * DAY, nl: ['week', 'weken'], en: ['week', 'weeks'] },
  day: { size: DAY, nl: ['dag', 'dagen'], en: ['day', 'days'] },
  hour: { size: HOUR, nl: ['uur', 'uur'], en: ['hour', 'hours'] },
  minute: { size: MINUTE, nl: ['minuut', 'minuten'], en: ['minute', 'minutes'] },
  second: { size: 1, nl: ['seconde', 'seconden'], en: ['second', 'seconds'] },
};

/** Units in which seconds are said. Weeks are read only: 14 days says the same. */
const spoken: readonly Unit[] = ['year', 'month', 'day', 'hour', 'minute', 'second'];

/** How long a session cookie stays. */
const untilBrowserCloses: LocalisedText = { nl: 'tot de browser sluit', en: 'until the browser closes' };

const TOLERANCE = 0.006;

/** `1 dag`, `30 days`. */
export const amountOf = (count: number, unit: Unit, language: Language): string =>
  `${count} ${units[unit][language][count === 1 ? 0 : 1]}`;

/** Seconds in words, e.g. `2 years`, `400 days`, `30 minutes`; null is a session cookie. */
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

/** The same in both languages. */
export const durationInWords = (seconds: number | null): LocalisedText => ({
  nl: sayDuration(seconds, 'nl'),
  en: sayDuration(seconds, 'en'),
});

/**
 * Seconds of a duration such as `24 months`; null for `session` and for what is said of a session cookie. Throws a
 * RangeError for anything else. Months and years are calendar averages rounded up to whole days, which leaves the
 * tolerance of a day that calendars need: `24 months` and `2 years` are 731 days, `13 months` is 396.
 */
export function parseDuration(text: string, language: Language = 'en'): number | null {
  if (text === 'session' || text === untilBrowserCloses[language]) return null;
  const { count, unit } = read(text, language);
  const seconds = count * units[unit].size;
  return unit === 'month' || unit === 'year' ? Math.ceil(seconds / DAY) * DAY : seconds;
}

/**
 * A duration that a policy promises, in both languages and in the policy's own unit: `24 months` is `24 maanden`, not
 * `2 jaar`, since the reader looks it up in the statement.
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
