/** Moments, as short as a surface needs them; in the reader's own time zone. */

/** `23 nov`: of a moment in ISO 8601, or of a run's id such as `2026-11-23T020000Z`; the text itself where it is neither. */
export function shortDay(moment: string, locale: string): string {
  // Else a browser makes a day of almost anything.
  const date = new Date(
    /^\d{4}-\d{2}-\d{2}T/.test(moment) ? moment.replace(/T(\d{2})(\d{2})(\d{2})/, 'T$1:$2:$3') : Number.NaN,
  );
  return Number.isNaN(date.getTime())
    ? moment
    : new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(date);
}

/** `14:05`. */
export function clock(moment: string, locale: string): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime())
    ? '–'
    : new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(date);
}
