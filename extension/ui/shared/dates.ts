/** Moments, as short as a surface needs them, in the reader's own time zone. */
import type { UiMessages } from './start.ts';

/** A moment in ISO 8601, or a run id such as `2026-11-23T020000Z`, as `23 nov`; any other text as it is. */
export function shortDay(moment: string, locale: string): string {
  // A browser reads almost any text as a date, so only these forms are parsed.
  const date = new Date(
    /^\d{4}-\d{2}-\d{2}T/.test(moment) ? moment.replace(/T(\d{2})(\d{2})(\d{2})/, 'T$1:$2:$3') : Number.NaN,
  );
  return Number.isNaN(date.getTime())
    ? moment
    : new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(date);
}

/** A moment in ISO 8601 as `14:05`. */
export function clock(moment: string, locale: string): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime())
    ? '–'
    : new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(date);
}

/** Milliseconds as seconds with one digit: `3,2`. */
export const seconds = (milliseconds: number, { words }: Pick<UiMessages, 'words'>): string =>
  new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(
    milliseconds / 1000,
  );
